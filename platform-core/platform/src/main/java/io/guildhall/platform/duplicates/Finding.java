package io.guildhall.platform.duplicates;

import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Holds;
import io.guildhall.platform.catalog.Identifiers;
import io.guildhall.platform.catalog.ListingGate.Candidate;
import io.guildhall.platform.catalog.Marketplace;
import io.guildhall.platform.catalog.ProductStatus;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.catalog.SameGoods;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.duplicates.store.KeyRows;
import io.guildhall.platform.duplicates.store.PairRows;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.tenant.TenantFacade;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Compares products that have changed with those that share a key with them, some at a time. */
@TenantFacade
class Finding {

    private static final int CHUNK = 200;
    private static final int MOST_AT_A_KEY = 3;

    @Inject
    private KeyRows keys;

    @Inject
    private PairRows pairs;

    @Inject
    private Holds holds;

    @Inject
    private Products products;

    @Inject
    private SameGoods sameGoods;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private Identifiers identifiers;

    @Inject
    private Marketplace marketplace;

    @Inject
    private Clock clock;

    /** Two products in the order of their age. */
    private record Two(UUID older, UUID newer) {

        static Two of(UUID one, UUID other) {
            return one.compareTo(other) < 0 ? new Two(one, other) : new Two(other, one);
        }
    }

    /** Puts some published products on the list of those to compare; answers the last one of them, nothing at the end. */
    public Optional<UUID> putOnTheList(UUID after) {
        List<UUID> some = products.publishedIds(after, 1_000);
        if (some.isEmpty()) {
            return Optional.empty();
        }
        keys.due(some);
        return Optional.of(some.get(some.size() - 1));
    }

    public boolean isAnythingDue() {
        return keys.countDue() > 0;
    }

    /** Compares some products that have changed; answers whether there were any. */
    public boolean compareSome() {
        List<UUID> due = keys.take(CHUNK);
        if (due.isEmpty()) {
            return false;
        }
        CategoryTree tree = taxonomy.tree();
        LikenessKeys likeness = new LikenessKeys(identifiers, marketplace.vertical());
        Map<UUID, Candidate> known = published(due);
        Map<UUID, Map<String, LikenessKeys.Meaning>> keysOf = new HashMap<>();
        known.values()
                .forEach(listing -> tree.find(listing.content().category())
                        .ifPresent(category -> keysOf.put(listing.product(), likeness.of(listing, category))));
        keys.replace(
                due,
                keysOf.entrySet().stream()
                        .map(each -> new KeyRows.Keyed(
                                each.getKey(),
                                known.get(each.getKey()).company(),
                                each.getValue().keySet()))
                        .toList());
        Map<Two, Pair> there = new LinkedHashMap<>();
        pairs.of(due)
                .forEach(pair ->
                        there.put(new Two(pair.older().product(), pair.newer().product()), pair));
        Set<Two> met = new HashSet<>(there.keySet());
        keys.meeting(due, MOST_AT_A_KEY)
                .forEach((product, others) -> others.forEach(other -> met.add(Two.of(product, other))));
        Set<UUID> others = new HashSet<>();
        met.forEach(two -> others.addAll(List.of(two.older(), two.newer())));
        others.removeAll(due);
        for (Candidate listing : published(others).values()) {
            Optional<CategoryView> category = tree.find(listing.content().category());
            if (category.isPresent()) {
                known.put(listing.product(), listing);
                keysOf.put(listing.product(), likeness.of(listing, category.get()));
            }
        }
        List<Pair> changed = new ArrayList<>();
        for (Two two : met) {
            judge(two, known, keysOf, Optional.ofNullable(there.get(two))).ifPresent(changed::add);
        }
        pairs.put(changed);
        return true;
    }

    private Map<UUID, Candidate> published(Collection<UUID> wanted) {
        Map<UUID, Candidate> published = new LinkedHashMap<>();
        holds.find(wanted).stream()
                .filter(listing -> listing.status() == ProductStatus.PUBLISHED)
                .forEach(listing -> published.put(listing.product(), listing));
        return published;
    }

    /** What becomes of the pair; nothing where it stays as it is. Goods that are no longer alike are no longer linked. */
    private Optional<Pair> judge(
            Two two,
            Map<UUID, Candidate> known,
            Map<UUID, Map<String, LikenessKeys.Meaning>> keysOf,
            Optional<Pair> before) {
        Candidate older = known.get(two.older());
        Candidate newer = known.get(two.newer());
        Optional<LikenessKeys.Meaning> meaning = older == null || newer == null
                ? Optional.empty()
                : meaning(older, newer, keysOf.get(two.older()), keysOf.get(two.newer()));
        if (meaning.isEmpty()) {
            if (older != null
                    && newer != null
                    && before.filter(pair -> pair.state() == PairState.LINKED).isPresent()) {
                sameGoods.untie(two.newer());
                return before.map(pair -> with(pair, PairState.GONE));
            }
            return before.filter(pair -> pair.state() == PairState.OPEN).map(pair -> with(pair, PairState.GONE));
        }
        String prints = prints(older, newer);
        boolean waits = before.filter(pair -> pair.state() == PairState.OPEN).isPresent();
        boolean settled = before.filter(pair -> pair.state() == PairState.LINKED
                        || pair.state() == PairState.DISMISSED && pair.prints().equals(prints))
                .isPresent();
        if (settled || waits && before.get().prints().equals(prints)) {
            return Optional.empty();
        }
        return Optional.of(new Pair(
                before.map(Pair::id).orElseGet(Ids::next),
                side(older),
                side(newer),
                newer.content().category(),
                meaning.get().reason(),
                meaning.get().toldBy(),
                PairState.OPEN,
                prints,
                Optional.empty(),
                waits ? before.get().since() : clock.instant(),
                ""));
    }

    private static Optional<LikenessKeys.Meaning> meaning(
            Candidate one,
            Candidate other,
            Map<String, LikenessKeys.Meaning> keysOfOne,
            Map<String, LikenessKeys.Meaning> keysOfOther) {
        return keysOfOne.entrySet().stream()
                .filter(each -> keysOfOther.containsKey(each.getKey()))
                .filter(each ->
                        !LikenessKeys.isOfName(each.getKey()) || LikenessKeys.near(one.content(), other.content()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** What both say, as far as it makes them the same or not. */
    static String prints(Candidate older, Candidate newer) {
        return LikenessKeys.print(older.content()) + LikenessKeys.print(newer.content());
    }

    private static Pair.Side side(Candidate listing) {
        return new Pair.Side(
                listing.product(), listing.company(), listing.content().name());
    }

    private Pair with(Pair pair, PairState state) {
        return new Pair(
                pair.id(),
                pair.older(),
                pair.newer(),
                pair.category(),
                pair.reason(),
                pair.toldBy(),
                state,
                pair.prints(),
                pair.moved(),
                clock.instant(),
                "");
    }
}
