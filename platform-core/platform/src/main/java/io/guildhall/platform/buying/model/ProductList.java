package io.guildhall.platform.buying.model;

import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.tenant.TenantEntity;
import io.guildhall.platform.shared.web.Checks;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A list of products that a company's people share. Somebody makes it, everybody fills and changes it, and it is deleted. */
@Entity
@Table(name = "product_list")
public class ProductList extends TenantEntity {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_NOTE = 500;

    @Column(name = "company_id", updatable = false)
    private UUID companyId;

    @Column(name = "name")
    private String name;

    @Column(name = "note")
    private String note;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected ProductList() {}

    /**
     * A new list.
     *
     * @param createdBy what others call who made it
     */
    public ProductList(UUID company, String name, String note, String createdBy, Instant now) {
        super(Ids.next());
        this.companyId = Objects.requireNonNull(company, "company is null");
        this.createdBy = createdBy;
        this.createdAt = now;
        describe(name, note, now);
    }

    /** Calls it otherwise, or says otherwise what it is for. */
    public final void describe(String newName, String newNote, Instant now) {
        Checks checks = new Checks();
        checks.text(newName, "name", LONGEST_NAME);
        checks.optionalText(newNote, "note", LONGEST_NOTE);
        checks.done();
        this.name = newName.strip().replaceAll("\\s+", " ");
        this.note = Objects.requireNonNullElse(newNote, "").strip();
        this.changedAt = now;
    }

    /** Notes that what is on it has changed. */
    public void touch(Instant now) {
        this.changedAt = now;
    }

    public boolean isOf(UUID company) {
        return companyId.equals(company);
    }

    public String name() {
        return name;
    }

    public String note() {
        return note;
    }
}
