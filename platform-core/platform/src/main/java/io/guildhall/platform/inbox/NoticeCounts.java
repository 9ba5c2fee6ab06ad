package io.guildhall.platform.inbox;

import io.guildhall.platform.inbox.store.NoticeRows;
import io.guildhall.platform.shared.tenant.PersonalCounts;
import io.guildhall.platform.shared.tenant.TenantFacade;
import jakarta.inject.Inject;

/** Keeps at hand how many unread notices people have. */
@TenantFacade
class NoticeCounts extends PersonalCounts {

    private NoticeRows rows;

    protected NoticeCounts() {}

    @Inject
    NoticeCounts(NoticeRows rows) {
        this.rows = rows;
    }

    @Override
    protected int count(String person) {
        return rows.unreadCount(person);
    }
}
