package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.model.Product;
import io.guildhall.platform.catalog.store.MergeRows;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.events.Events;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Makes one product of two of the same seller, and two of it again. Goods of one company never become another's. What
 * collides stays where it is: variants with the same options or sold on other terms, identifiers of the same scheme, the same picture.
 */
@TenantFacade
public class Merging {

    @Inject
    private EntityManager entities;

    @Inject
    private MergeRows rows;

    @Inject
    private Products products;

    @Inject
    private DraftChecks checks;

    @Inject
    private Gates gates;

    @Inject
    private Instance<MovingMedia> moving;

    @Inject
    private Instance<MovingPrices> agreed;

    @Inject
    private Events events;

    @Inject
    private Event<ProductsAtHand.Changed> changed;

    @Inject
    private Clock clock;

    /** Both products, which nobody else changes until the transaction ends. */
    private record Two(Product kept, Product gone) {}

    /** Withdraws one product and moves what the other does not have to it. */
    public Merged merge(Actor actor, UUID kept, UUID gone) {
        Two two = lock(kept, gone);
        if (!two.kept().companyId().equals(two.gone().companyId())) {
            throw WordedRejection.of(CatalogReason.NOT_MERGEABLE, "catalog.merge.two-sellers");
        }
        if (two.kept().status() != ProductStatus.PUBLISHED || two.gone().status() != ProductStatus.PUBLISHED) {
            throw WordedRejection.of(CatalogReason.NOT_MERGEABLE, "catalog.merge.not-published");
        }
        ProductView keptView = products.view(kept);
        ProductView goneView = products.view(gone);
        boolean sameTerms = keptView.categoryId().equals(goneView.categoryId())
                && keptView.unit().equals(goneView.unit())
                && keptView.currency().equals(goneView.currency())
                && keptView.terms().equals(goneView.terms());
        List<UUID> variants = sameTerms ? rows.moveVariants(gone, kept) : List.of();
        List<UUID> priced = variants.isEmpty() ? List.of() : rows.movePrices(gone, kept, variants);
        Map<String, String> adopted = new LinkedHashMap<>(goneView.identifiers());
        adopted.keySet().removeAll(keptView.identifiers().keySet());
        List<ProductMedia.Picture> pictures = newPictures(keptView.media(), goneView.media());
        List<ProductMedia.Document> documents = newDocuments(keptView.media(), goneView.media());
        Merged merged = new Merged(
                kept,
                gone,
                variants,
                priced,
                adopted,
                pictures.stream().map(ProductMedia.Picture::id).toList(),
                documents.stream().map(ProductMedia.Document::id).toList());
        agreed.forEach(each -> each.move(gone, kept, variants));
        rows.moveIdentifiers(gone, kept, adopted.keySet());
        moving.forEach(each -> each.move(gone, kept, merged.pictures(), merged.documents()));
        Map<String, String> identifiers = new LinkedHashMap<>(keptView.identifiers());
        identifiers.putAll(adopted);
        Map<String, String> left = new LinkedHashMap<>(goneView.identifiers());
        left.keySet().removeAll(adopted.keySet());
        events.publish(two.gone().mergeInto(kept, left, without(goneView.media(), merged), clock.instant()));
        events.publish(two.kept()
                .adopt(
                        identifiers,
                        with(keptView.media(), pictures, documents),
                        holds(actor, keptView, identifiers),
                        clock.instant()));
        done(kept, gone);
        return merged;
    }

    /** Makes two of them again; what has been changed at the kept product since then stays with it. */
    public void separate(Actor actor, Merged merged) {
        Two two = lock(merged.kept(), merged.gone());
        if (!two.gone().mergedInto().equals(merged.kept())) {
            throw WordedRejection.of(
                    CatalogReason.NOT_MERGEABLE,
                    "catalog.merge.no-longer",
                    two.gone().number());
        }
        List<WordedRejection.Wording> problems = checks.checkQuota(two.gone().companyId());
        if (!problems.isEmpty()) {
            throw WordedRejection.ofAll(problems);
        }
        ProductView kept = products.view(merged.kept());
        ProductView gone = products.view(merged.gone());
        rows.moveBack(merged.kept(), merged.gone(), merged.variants(), merged.priced());
        agreed.forEach(each -> each.move(merged.kept(), merged.gone(), merged.variants()));
        Map<String, String> left = new LinkedHashMap<>(kept.identifiers());
        Map<String, String> back = new LinkedHashMap<>(gone.identifiers());
        List<String> schemes = merged.identifiers().entrySet().stream()
                .filter(each -> each.getValue().equals(left.get(each.getKey())))
                .map(Map.Entry::getKey)
                .filter(scheme -> !back.containsKey(scheme))
                .toList();
        schemes.forEach(scheme -> back.put(scheme, left.remove(scheme)));
        rows.moveIdentifiers(merged.kept(), merged.gone(), schemes);
        List<ProductMedia.Picture> pictures = kept.media().pictures().stream()
                .filter(picture -> merged.pictures().contains(picture.id()))
                .toList();
        List<ProductMedia.Document> documents = kept.media().documents().stream()
                .filter(document -> merged.documents().contains(document.id()))
                .toList();
        moving.forEach(each -> each.move(merged.kept(), merged.gone(), merged.pictures(), merged.documents()));
        events.publish(
                two.kept().adopt(left, without(kept.media(), merged), holds(actor, kept, left), clock.instant()));
        events.publish(two.gone()
                .separate(back, with(gone.media(), pictures, documents), holds(actor, gone, back), clock.instant()));
        done(merged.kept(), merged.gone());
    }

    private Two lock(UUID kept, UUID gone) {
        if (kept.equals(gone)) {
            throw WordedRejection.of(CatalogReason.NOT_MERGEABLE, "catalog.merge.itself");
        }
        Map<UUID, Product> locked = new LinkedHashMap<>();
        Stream.of(kept, gone)
                .sorted()
                .forEach(id -> locked.put(
                        id,
                        Optional.ofNullable(entities.find(Product.class, id, LockModeType.PESSIMISTIC_WRITE))
                                .orElseThrow(() -> Rejection.notFound("product", id))));
        return new Two(locked.get(kept), locked.get(gone));
    }

    private boolean holds(Actor actor, ProductView product, Map<String, String> identifiers) {
        ListingGate.Content content = new ListingGate.Content(
                product.categoryId(), product.name(), product.description(), identifiers, product.attributes());
        return gates.hold(
                        actor,
                        List.of(new ListingGate.Candidate(
                                product.id(),
                                product.version(),
                                product.company(),
                                product.number(),
                                product.status(),
                                content)))
                .contains(product.id());
    }

    private List<ProductMedia.Picture> newPictures(ProductMedia kept, ProductMedia gone) {
        Set<String> present = new HashSet<>();
        kept.pictures().forEach(picture -> present.add(picture.hash()));
        return gone.pictures().stream()
                .filter(picture -> !present.contains(picture.hash()))
                .limit(room(
                        moving.stream().mapToInt(MovingMedia::mostPictures).sum(),
                        kept.pictures().size()))
                .toList();
    }

    private List<ProductMedia.Document> newDocuments(ProductMedia kept, ProductMedia gone) {
        Set<String> present = new HashSet<>();
        kept.documents().forEach(document -> present.add(document.sha256()));
        return gone.documents().stream()
                .filter(document -> !present.contains(document.sha256()))
                .limit(room(
                        moving.stream().mapToInt(MovingMedia::mostDocuments).sum(),
                        kept.documents().size()))
                .toList();
    }

    private static int room(int most, int present) {
        return Math.max(0, most - present);
    }

    private static ProductMedia with(
            ProductMedia media, List<ProductMedia.Picture> pictures, List<ProductMedia.Document> documents) {
        List<ProductMedia.Picture> allPictures = new ArrayList<>(media.pictures());
        allPictures.addAll(pictures);
        List<ProductMedia.Document> allDocuments = new ArrayList<>(media.documents());
        allDocuments.addAll(documents);
        return new ProductMedia(allPictures, media.videos(), allDocuments);
    }

    private static ProductMedia without(ProductMedia media, Merged merged) {
        return new ProductMedia(
                media.pictures().stream()
                        .filter(picture -> !merged.pictures().contains(picture.id()))
                        .toList(),
                media.videos(),
                media.documents().stream()
                        .filter(document -> !merged.documents().contains(document.id()))
                        .toList());
    }

    private void done(UUID kept, UUID gone) {
        entities.flush();
        entities.clear();
        changed.fire(new ProductsAtHand.Changed(TenantContext.required(), List.of(kept, gone)));
    }
}
