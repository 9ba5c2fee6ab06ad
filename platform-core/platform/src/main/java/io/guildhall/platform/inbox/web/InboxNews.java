package io.guildhall.platform.inbox.web;

import io.guildhall.platform.company.WorkbenchNews;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.inbox.Notice;
import io.guildhall.platform.inbox.Notices;
import io.guildhall.platform.shared.web.Shell;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The unread notices at the beginning of the day. */
@ApplicationScoped
public class InboxNews implements WorkbenchNews {

    private static final int SHOWN = 5;

    private Notices notices;

    protected InboxNews() {}

    @Inject
    InboxNews(Notices notices) {
        this.notices = notices;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Section> of(Actor person, Shell shell) {
        List<Notice> unread = notices.unreadCount(person.subject()) == 0
                ? List.of()
                : notices.of(person, true, "", SHOWN).items();
        return unread.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        shell.t("inbox.title"),
                        "bell",
                        unread.stream()
                                .map(notice -> new Entry(
                                        notice.text(shell.texts()),
                                        "",
                                        NewsPages.href(notice),
                                        notice.happenedAt(),
                                        notice.isUnread()))
                                .toList(),
                        NewsPages.HOME,
                        shell.t("inbox.all")));
    }
}
