package io.guildhall.platform.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The steps of every launch: the registry first, what the features contribute, and the opening last. */
@ApplicationScoped
class LaunchSteps {

    /** Takes the address; done before the job begins. */
    static final String REGISTRY = "registry";

    /** Opens the marketplace to everyone. */
    static final String ACTIVATE = "activate";

    private Instance<LaunchStep> contributed;

    protected LaunchSteps() {}

    @Inject
    LaunchSteps(Instance<LaunchStep> contributed) {
        this.contributed = contributed;
    }

    /** What the features contribute, in order. */
    List<LaunchStep> contributed() {
        return inOrder(contributed.stream().toList());
    }

    /** The codes of all steps, in order. */
    List<String> codes() {
        List<String> codes = new ArrayList<>(List.of(REGISTRY));
        contributed().forEach(step -> codes.add(step.code()));
        codes.add(ACTIVATE);
        return codes;
    }

    static List<LaunchStep> inOrder(List<LaunchStep> steps) {
        return steps.stream()
                .sorted(Comparator.comparingInt(LaunchStep::order).thenComparing(LaunchStep::code))
                .toList();
    }
}
