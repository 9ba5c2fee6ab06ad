package io.guildhall.platform.catalog.model;

import io.guildhall.platform.catalog.CatalogReason;
import io.guildhall.platform.catalog.ProductChanged;
import io.guildhall.platform.catalog.ProductDraft;
import io.guildhall.platform.catalog.ProductMedia;
import io.guildhall.platform.catalog.ProductPublished;
import io.guildhall.platform.catalog.ProductStatus;
import io.guildhall.platform.catalog.ProductWithdrawn;
import io.guildhall.platform.catalog.SaleTerms;
import io.guildhall.platform.catalog.store.ProductMediaConverter;
import io.guildhall.platform.catalog.store.SaleTermsConverter;
import io.guildhall.platform.shared.database.JsonObjectConverter;
import io.guildhall.platform.shared.database.LocalizedTextConverter;
import io.guildhall.platform.shared.tenant.TenantEntity;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.vertical.LocalizedText;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Something a company sells. Published once it passed the check of its draft, or held until the marketplace's admins have
 * let it; changed any number of times, withdrawn and published again. Its number never changes; its variants and prices are
 * kept beside it.
 */
@Entity
@Table(name = "product")
public class Product extends TenantEntity {

    /** Stands for no other product and no group. */
    public static final UUID NONE = new UUID(0L, 0L);

    @Column(name = "company_id", nullable = false, updatable = false)
    private UUID companyId;

    @Column(name = "number", nullable = false, updatable = false)
    private String number;

    @Column(name = "sku", nullable = false)
    private String sku;

    @Column(name = "category_id", nullable = false)
    private UUID categoryId;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private ProductStatus status;

    @Convert(converter = LocalizedTextConverter.class)
    @Column(name = "name", nullable = false)
    private LocalizedText name;

    @Convert(converter = LocalizedTextConverter.class)
    @Column(name = "description", nullable = false)
    private LocalizedText description;

    @Basic
    @Convert(converter = JsonObjectConverter.class)
    @Column(name = "identifiers", nullable = false)
    private Map<String, Object> identifiers;

    @Basic
    @Convert(converter = JsonObjectConverter.class)
    @Column(name = "attributes", nullable = false)
    private Map<String, Object> attributes;

    @Basic
    @Convert(converter = ProductMediaConverter.class)
    @Column(name = "media", nullable = false)
    private ProductMedia media;

    @Column(name = "unit", nullable = false)
    private String unit;

    @Column(name = "currency", nullable = false)
    private String currency;

    @Column(name = "min_order_quantity", nullable = false)
    private BigDecimal minOrderQuantity;

    @Column(name = "order_multiple", nullable = false)
    private BigDecimal orderMultiple;

    @Column(name = "lead_time_days", nullable = false)
    private int leadTimeDays;

    @Column(name = "origin", nullable = false)
    private String origin;

    @Basic
    @Convert(converter = SaleTermsConverter.class)
    @Column(name = "terms", nullable = false)
    private SaleTerms terms;

    @Column(name = "published_at", nullable = false)
    private Instant publishedAt;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "merged_into", nullable = false)
    private UUID mergedInto;

    @Column(name = "same_goods", nullable = false)
    private UUID sameGoods;

    protected Product() {}

    /**
     * A product that is published with its first breath, or as soon as it may be shown.
     *
     * @param checked a draft nothing is wrong with, in normal form
     * @param category where it is listed
     * @param held whether somebody has to look at it first
     */
    public Product(
            UUID id, UUID company, String number, ProductDraft checked, UUID category, boolean held, Instant now) {
        super(id);
        this.companyId = company;
        this.number = number;
        this.status = held ? ProductStatus.HELD : ProductStatus.PUBLISHED;
        this.publishedAt = now;
        this.media = ProductMedia.NONE;
        this.mergedInto = NONE;
        this.sameGoods = NONE;
        take(checked, category, now);
    }

    /**
     * Describes the product anew, from a draft nothing is wrong with. One that was held and need not be any more is
     * published by that.
     *
     * @param hold whether somebody has to look at it as it is now
     */
    public Record change(ProductDraft checked, UUID category, boolean hold, Instant now) {
        take(checked, category, now);
        ProductStatus before = status;
        if (before != ProductStatus.WITHDRAWN) {
            status = hold ? ProductStatus.HELD : ProductStatus.PUBLISHED;
        }
        boolean comesBack = before != ProductStatus.PUBLISHED && status == ProductStatus.PUBLISHED;
        return comesBack ? ProductPublished.of(id()) : ProductChanged.of(id());
    }

    /** Shows the product otherwise than before. */
    public ProductChanged show(ProductMedia wanted, Instant now) {
        media = wanted;
        changedAt = now;
        return ProductChanged.of(id());
    }

    public ProductWithdrawn withdraw(Instant now) {
        if (status == ProductStatus.WITHDRAWN) {
            throw WordedRejection.of(CatalogReason.NOT_FOR_SALE, "catalog.reason.withdrawn-already", number);
        }
        status = ProductStatus.WITHDRAWN;
        changedAt = now;
        return ProductWithdrawn.of(id());
    }

    /**
     * Puts it back.
     *
     * @param hold whether somebody has to look at it first
     */
    public Record republish(boolean hold, Instant now) {
        if (status == ProductStatus.HELD || status == ProductStatus.SENT_BACK) {
            throw WordedRejection.of(CatalogReason.NOT_FOR_SALE, "catalog.reason.held", number);
        }
        if (status == ProductStatus.PUBLISHED) {
            throw WordedRejection.of(CatalogReason.NOT_FOR_SALE, "catalog.reason.published-already", number);
        }
        status = hold ? ProductStatus.HELD : ProductStatus.PUBLISHED;
        mergedInto = NONE;
        publishedAt = now;
        changedAt = now;
        return hold ? ProductChanged.of(id()) : ProductPublished.of(id());
    }

    /** Withdraws it for another of the same seller, which takes over what is not left here. */
    public ProductWithdrawn mergeInto(UUID other, Map<String, String> left, ProductMedia leftMedia, Instant now) {
        ProductWithdrawn event = withdraw(now);
        mergedInto = other;
        identifiers = new LinkedHashMap<>(left);
        media = leftMedia;
        return event;
    }

    /** Puts it back with what it had before it was merged. */
    public Record separate(Map<String, String> back, ProductMedia backMedia, boolean hold, Instant now) {
        identifiers = new LinkedHashMap<>(back);
        media = backMedia;
        return republish(hold, now);
    }

    /** Carries other identifiers and shows itself otherwise after another product was merged into it or separated. */
    public ProductChanged adopt(Map<String, String> wanted, ProductMedia shown, boolean hold, Instant now) {
        identifiers = new LinkedHashMap<>(wanted);
        if (status != ProductStatus.WITHDRAWN) {
            status = hold ? ProductStatus.HELD : status;
        }
        return show(shown, now);
    }

    /** Belongs to that group of the same goods of several sellers, or to none. */
    public ProductChanged tie(UUID group, Instant now) {
        sameGoods = group;
        changedAt = now;
        return ProductChanged.of(id());
    }

    private void take(ProductDraft draft, UUID category, Instant now) {
        this.sku = draft.sku();
        this.categoryId = category;
        this.name = draft.name();
        this.description = draft.description();
        this.identifiers = new LinkedHashMap<>(draft.identifiers());
        this.attributes = new LinkedHashMap<>(draft.attributes());
        this.unit = draft.unit();
        this.currency = draft.currency();
        this.minOrderQuantity = draft.minOrderQuantity();
        this.orderMultiple = draft.orderMultiple();
        this.leadTimeDays = draft.leadTimeDays();
        this.origin = draft.origin();
        this.terms = draft.terms();
        this.changedAt = now;
    }

    public UUID companyId() {
        return companyId;
    }

    public ProductStatus status() {
        return status;
    }

    public ProductMedia media() {
        return media;
    }

    public UUID mergedInto() {
        return mergedInto;
    }

    public String number() {
        return number;
    }
}
