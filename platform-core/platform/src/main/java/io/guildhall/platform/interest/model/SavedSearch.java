package io.guildhall.platform.interest.model;

import io.guildhall.platform.interest.MailWish;
import io.guildhall.platform.interest.SearchCriteria;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.tenant.TenantEntity;
import io.guildhall.platform.shared.web.Checks;
import io.guildhall.platform.shared.web.Link;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A search one person wants repeated. It is saved, looked at again and again for products that came since, opened by its
 * person, and deleted. When it was looked at, opened and mailed is noted beside it: none of that is a change of the search,
 * and who describes it meanwhile is not told that somebody else was first.
 */
@Entity
@Table(name = "saved_search")
public class SavedSearch extends TenantEntity {

    /** The index may be behind the catalogue; what came that long before the last look may not have been found by it. */
    static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final int LONGEST_NAME = 80;

    @Column(name = "person", updatable = false)
    private String person;

    @Column(name = "company_id", updatable = false)
    private UUID companyId;

    @Column(name = "name")
    private String name;

    @Column(name = "address", updatable = false)
    private String address;

    @Column(name = "language", updatable = false)
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(name = "mail")
    private MailWish mail;

    @Column(name = "unsubscribe_token", updatable = false)
    private String unsubscribeToken;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "looked_at", updatable = false)
    private Instant lookedAt;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "mailed_at", updatable = false)
    private Instant mailedAt;

    protected SavedSearch() {}

    /**
     * A new saved search, which knows of nothing yet but what is there.
     *
     * @param language in which the person reads mail
     * @param unsubscribeToken known to nobody but who gets the mail
     */
    public SavedSearch(
            String person,
            UUID company,
            SearchCriteria criteria,
            String language,
            String unsubscribeToken,
            Instant now) {
        super(Ids.next());
        this.person = Objects.requireNonNull(person, "person is null");
        this.companyId = Objects.requireNonNull(company, "company is null");
        this.address = criteria.href();
        this.language = language;
        this.unsubscribeToken = unsubscribeToken;
        this.createdAt = now;
        this.lookedAt = now;
        this.openedAt = now;
        this.mailedAt = Instant.EPOCH;
    }

    /** Calls it so, and tells its person so by mail. */
    public void describe(String newName, MailWish wish) {
        Checks checks = new Checks();
        checks.text(newName, "name", LONGEST_NAME);
        checks.done();
        this.name = newName.strip().replaceAll("\\s+", " ");
        this.mail = Objects.requireNonNull(wish, "wish is null");
    }

    /** Sends no more mail. */
    public void unsubscribe() {
        mail = MailWish.NEVER;
    }

    /** Since when a product must have been published to count as new at the next look, unless it was told already. */
    public Instant newSince() {
        return newSince(createdAt, lookedAt);
    }

    /** The same of a search that was saved and looked at then. */
    public static Instant newSince(Instant createdAt, Instant lookedAt) {
        Instant overlapping = lookedAt.minus(OVERLAP);
        return overlapping.isAfter(createdAt) ? overlapping : createdAt;
    }

    /** Whether what was found since the last mail may be mailed now. */
    public boolean mayMail(Instant now) {
        return mail.isDue(mailedAt, now);
    }

    public boolean isOf(String someone) {
        return person.equals(someone);
    }

    public String person() {
        return person;
    }

    public UUID company() {
        return companyId;
    }

    public String name() {
        return name;
    }

    public SearchCriteria criteria() {
        int query = address.indexOf('?');
        return SearchCriteria.of(
                query < 0 ? Link.to(address) : Link.parse(address.substring(0, query), address.substring(query + 1)));
    }

    public String language() {
        return language;
    }

    public MailWish mail() {
        return mail;
    }

    public String unsubscribeToken() {
        return unsubscribeToken;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant mailedAt() {
        return mailedAt;
    }
}
