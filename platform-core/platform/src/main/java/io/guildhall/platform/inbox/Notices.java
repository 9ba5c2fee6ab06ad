package io.guildhall.platform.inbox;

import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.inbox.store.NoticeRows;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.tenant.TenantFacade;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What people are told. A person reads their own notices and nobody else's; after a quarter of a year they are gone. */
@TenantFacade
public class Notices {

    private static final Duration KEPT = Duration.ofDays(90);

    private NoticeRows rows;
    private NoticeCounts counts;
    private Clock clock;

    protected Notices() {}

    @Inject
    Notices(NoticeRows rows, NoticeCounts counts, Clock clock) {
        this.rows = rows;
        this.counts = counts;
        this.clock = clock;
    }

    /** Tells these people; whoever has an unread notice of that kind about that subject finds more counted on it. */
    public void tell(Collection<String> people, News news) {
        if (people.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        rows.forget(people, now.minus(KEPT));
        rows.tell(people, news, now);
        people.forEach(counts::forget);
    }

    /**
     * What that person has been told, the latest first.
     *
     * @param cursor of an earlier answer, empty for the beginning
     */
    public ListAnswer<Notice> of(Actor person, boolean unreadOnly, String cursor, int limit) {
        return ListAnswer.of(rows.list(person.subject(), unreadOnly, cursor, limit + 1), limit, NoticeRows::cursor);
    }

    /** How many unread notices that person has; for the menu, so it may be seconds old. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public int unreadCount(String person) {
        Integer atHand = counts.atHand(person);
        return atHand == null ? counts.read(person) : atHand;
    }

    /** Notes that the person has seen it. */
    public Notice read(Actor person, UUID id) {
        Notice notice = rows.find(person.subject(), id).orElseThrow(() -> Rejection.notFound("notice", id));
        if (notice.isUnread()) {
            rows.read(person.subject(), List.of(id), clock.instant());
            counts.forget(person.subject());
        }
        return notice;
    }

    /** Notes that the person has seen what there is of that kind about that subject. */
    public void readAbout(Actor person, String kind, UUID subject) {
        rows.readAbout(person.subject(), kind, subject, clock.instant());
        counts.forget(person.subject());
    }

    /** Notes that the person has seen everything. */
    public void readAll(Actor person) {
        rows.readAll(person.subject(), clock.instant());
        counts.forget(person.subject());
    }
}
