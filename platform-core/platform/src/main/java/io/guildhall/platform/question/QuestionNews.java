package io.guildhall.platform.question;

import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.inbox.News;
import io.guildhall.platform.inbox.Notices;
import io.guildhall.platform.question.store.QuestionRows;
import io.guildhall.platform.shared.tenant.TenantFacade;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells people what happens to questions that are theirs to ask or to answer. */
@TenantFacade
class QuestionNews {

    private QuestionRows rows;
    private Products products;
    private Notices notices;

    protected QuestionNews() {}

    @Inject
    QuestionNews(QuestionRows rows, Products products, Notices notices) {
        this.rows = rows;
        this.products = products;
        this.notices = notices;
    }

    /** The question, if it still waits for an answer. */
    public Optional<Question> open(UUID id) {
        return rows.find(id).filter(question -> question.state() == QuestionState.OPEN);
    }

    /** Tells these people of the seller that there is a question. */
    public void tellSellers(Question question, List<String> people) {
        tell(people, "asked", products.view(question.product()), "/workbench/questions");
    }

    /**
     * Tells whoever has asked what became of the question.
     *
     * @param what answered or hidden
     */
    public void tellAsker(Question question, String what, ProductView product) {
        tell(List.of(question.asker()), what, product, "/products/" + product.id() + "/questions");
    }

    private void tell(List<String> people, String what, ProductView product, String href) {
        notices.tell(
                people, new News("question." + what, product.id(), "question.news." + what, product.name(), 1, href));
    }
}
