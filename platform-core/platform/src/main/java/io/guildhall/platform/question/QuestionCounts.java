package io.guildhall.platform.question;

import io.guildhall.platform.question.store.QuestionRows;
import io.guildhall.platform.shared.tenant.PersonalCounts;
import io.guildhall.platform.shared.tenant.TenantFacade;
import jakarta.inject.Inject;
import java.util.UUID;

/** Keeps at hand how many questions wait for a company's answer; the company stands where others have a person. */
@TenantFacade
class QuestionCounts extends PersonalCounts {

    private QuestionRows rows;

    protected QuestionCounts() {}

    @Inject
    QuestionCounts(QuestionRows rows) {
        this.rows = rows;
    }

    @Override
    protected int count(String company) {
        return rows.countOpen(UUID.fromString(company));
    }
}
