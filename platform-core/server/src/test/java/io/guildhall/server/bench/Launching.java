package io.guildhall.server.bench;

import io.guildhall.server.testing.TestStack;
import java.util.ArrayList;
import java.util.List;

/** Launches marketplaces as the operator does and takes the time of each, from the wish to the first visitor. */
final class Launching {
    private static final int WARM = 3;
    private static final int PLAIN = 5;

    private final TestStack stack;
    private final Behind behind;
    private List<Long> nanos = new ArrayList<>();
    private Speed cold;

    Launching(TestStack stack, Behind behind) {
        this.stack = stack;
        this.behind = behind;
    }

    Market launch(String template, String slug) {
        Market market = Market.launch(template, slug, stack);
        nanos.add(behind.launchTime(slug));
        return market;
    }

    /** Those so far were the first ones of a new server. */
    void endCold() {
        cold = speed();
        nanos = new ArrayList<>();
    }

    /** A few more; beside them the same rows without Keycloak. */
    Figure measure(Copies copies) {
        int statements = stack.sqlStatements()
                .during(() -> Market.launch("steel", "launched-0", stack))
                .size();
        for (int number = 1; number <= WARM; number++) {
            launch("steel", "launched-" + number);
        }
        List<Long> plain = new ArrayList<>();
        for (int number = 0; number < PLAIN; number++) {
            plain.add(copies.make(behind.tenant("launched-0"), "plain-" + number, 1));
        }
        return new Figure("tenant launch", "launch", cold, speed(), speed(plain), statements, null);
    }

    private Speed speed() {
        return speed(nanos);
    }

    private static Speed speed(List<Long> nanos) {
        return Speed.inTurn(nanos.stream().mapToLong(Long::longValue).toArray());
    }
}
