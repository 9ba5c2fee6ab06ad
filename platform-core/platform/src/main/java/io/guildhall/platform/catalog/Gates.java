package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.model.DraftCheck;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Every gate there is: a listing is refused, or waits, where one of them says so. */
@ApplicationScoped
class Gates {

    private Instance<ListingGate> gates;

    protected Gates() {}

    @Inject
    Gates(Instance<ListingGate> gates) {
        this.gates = gates;
    }

    /**
     * These drafts with what gates refuse in them; drafts whose category is not known are refused anyway.
     *
     * @param products the one each of them describes anew, nothing where it is new
     */
    List<DraftCheck.Outcome> refuse(List<Optional<UUID>> products, List<DraftCheck.Outcome> outcomes) {
        List<Optional<UUID>> described = new ArrayList<>();
        List<ListingGate.Content> readable = new ArrayList<>();
        for (int index = 0; index < outcomes.size(); index++) {
            if (outcomes.get(index).category() != null) {
                described.add(products.get(index));
                readable.add(content(outcomes.get(index)));
            }
        }
        Iterator<List<Wording>> next = refusals(described, readable).iterator();
        return outcomes.stream()
                .map(outcome -> outcome.category() == null ? outcome : with(outcome, next.next()))
                .toList();
    }

    /** Why what that listing says is refused. */
    List<Wording> refuse(ListingGate.Candidate listing) {
        return refusals(List.of(Optional.of(listing.product())), List.of(listing.content()))
                .get(0);
    }

    Set<UUID> hold(Actor actor, List<ListingGate.Candidate> candidates) {
        Set<UUID> held = new HashSet<>();
        gates.forEach(gate -> held.addAll(gate.hold(actor, candidates)));
        return held;
    }

    /** What a draft says after its check. */
    static ListingGate.Content content(DraftCheck.Outcome outcome) {
        ProductDraft draft = outcome.draft();
        return new ListingGate.Content(
                outcome.category().id(), draft.name(), draft.description(), draft.identifiers(), draft.attributes());
    }

    private List<List<Wording>> refusals(List<Optional<UUID>> products, List<ListingGate.Content> contents) {
        List<List<Wording>> refusals = new ArrayList<>();
        contents.forEach(content -> refusals.add(new ArrayList<>()));
        for (ListingGate gate : gates) {
            List<List<Wording>> said = contents.isEmpty() ? List.of() : gate.refuse(products, contents);
            for (int index = 0; index < said.size(); index++) {
                refusals.get(index).addAll(said.get(index));
            }
        }
        return refusals;
    }

    private static DraftCheck.Outcome with(DraftCheck.Outcome outcome, List<Wording> more) {
        List<Wording> problems = new ArrayList<>(outcome.problems());
        problems.addAll(more);
        return new DraftCheck.Outcome(outcome.category(), outcome.draft(), problems);
    }
}
