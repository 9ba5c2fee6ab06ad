package io.guildhall.platform.question.web;

import io.guildhall.platform.question.Question;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.ListView;
import java.util.UUID;

/**
 * The questions about a product.
 *
 * @param manages whether the reader may hide them
 * @param company of the reader, or null
 * @param mayAsk whether the reader may ask; null where that is not known before somebody signs in
 */
public record QuestionsPage(
        UUID product,
        String name,
        String seller,
        ListView<Question> list,
        boolean manages,
        UUID company,
        Boolean mayAsk,
        FormView form) {

    public String href() {
        return "/products/" + product + "/questions";
    }

    public boolean isMine(Question question) {
        return question.company().equals(company);
    }
}
