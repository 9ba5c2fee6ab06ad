package io.guildhall.platform.shared.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.persistence.annotations.Cache;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.eclipse.persistence.config.CacheIsolationType;

/**
 * An entity that belongs to one tenant. The tenant is not part of its JPA id but leads every key in the database.
 * Entities of tenants never enter the shared cache.
 */
@MappedSuperclass
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
@Cache(isolation = CacheIsolationType.ISOLATED)
public abstract class TenantEntity {

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    private UUID id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    protected TenantEntity() {}

    protected TenantEntity(UUID id) {
        this.id = Objects.requireNonNull(id, "id is null");
    }

    public UUID id() {
        return id;
    }

    /** Counts the changes; what a second writer must have read to be allowed to write. */
    public long version() {
        return version;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof TenantEntity that && getClass() == that.getClass() && id.equals(that.id);
    }

    @Override
    public final int hashCode() {
        return id.hashCode();
    }
}
