package io.guildhall.platform.catalog;

import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import io.guildhall.vertical.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Says what may not be listed at all, and what may not be shown before somebody has looked at it. */
public interface ListingGate {

    /**
     * Why each of these listings is refused, in their order; nothing where it is not. Asked wherever a description is
     * checked, before it is written.
     *
     * @param products the one each of them describes anew, nothing where it is new
     */
    List<List<Wording>> refuse(List<Optional<UUID>> products, List<Content> listings);

    /**
     * Which of these listings of one company have to wait. Asked within the transaction that publishes or changes them, so
     * that nobody sees one that should have waited.
     *
     * @param actor who publishes or changes them
     */
    Set<UUID> hold(Actor actor, List<Candidate> candidates);

    /**
     * What a listing says.
     *
     * @param identifiers normalized values by scheme
     * @param attributes values by attribute code
     */
    record Content(
            UUID category,
            LocalizedText name,
            LocalizedText description,
            Map<String, String> identifiers,
            Map<String, Object> attributes) {}

    /**
     * A listing as far as it matters for being shown.
     *
     * @param version what a decision about it refers to; 0 of one that is not written yet
     * @param status what it is by now; {@link ProductStatus#PUBLISHED} of one that is not written yet
     */
    record Candidate(UUID product, long version, UUID company, String number, ProductStatus status, Content content) {

        static Candidate of(ProductView product) {
            return new Candidate(
                    product.id(),
                    product.version(),
                    product.company(),
                    product.number(),
                    product.status(),
                    new Content(
                            product.categoryId(),
                            product.name(),
                            product.description(),
                            product.identifiers(),
                            product.attributes()));
        }
    }
}
