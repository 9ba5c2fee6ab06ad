package io.guildhall.server.container.steel;

import io.guildhall.platform.shared.tenant.TenantEntity;
import io.guildhall.vertical.LocalizedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One melt of a steelworks. Packed into a vertical's jar and nowhere else. */
@Entity
@Table(name = "heat")
public class Heat extends TenantEntity {

    @Column(name = "number")
    private String number;

    @Column(name = "grade")
    private LocalizedText grade;

    @Column(name = "cast_at")
    private Instant castAt;

    protected Heat() {}

    public Heat(UUID id, String number, LocalizedText grade, Instant castAt) {
        super(id);
        this.number = number;
        this.grade = grade;
        this.castAt = castAt;
    }
}
