package io.guildhall.vertical.steel;

import static io.guildhall.vertical.steel.Declaring.in;

import io.guildhall.vertical.IdentifierScheme;
import io.guildhall.vertical.ProductFacts;
import io.guildhall.vertical.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a steel trader would send back: dimensions that make no section, lengths no truck carries, false numbers. */
final class SteelRules {

    /** No dimension of steel on sale is longer: rails come in 100 m. */
    private static final BigDecimal LONGEST = new BigDecimal(200_000);

    private static final Set<String> MAY_BE_ZERO = Set.of(Dimensions.ROOT_RADIUS, Dimensions.TOE_RADIUS);

    private SteelRules() {}

    static List<Violation> check(ProductFacts product, Set<String> dimensions, List<IdentifierScheme> schemes) {
        List<Violation> violations = new ArrayList<>();
        dimensions(product, dimensions, violations);
        if (violations.isEmpty()) {
            section(product).ifPresent(violations::add);
        }
        for (IdentifierScheme scheme : schemes) {
            product.identifier(scheme.code())
                    .map(scheme::check)
                    .filter(check -> !check.valid())
                    .ifPresent(check -> violations.add(
                            new Violation(scheme.code(), check.reason().orElseThrow())));
        }
        return List.copyOf(violations);
    }

    private static void dimensions(ProductFacts product, Set<String> dimensions, List<Violation> violations) {
        for (String dimension : dimensions) {
            Optional<BigDecimal> number = product.number(dimension);
            number.filter(n -> n.signum() < 0 || n.signum() == 0 && !MAY_BE_ZERO.contains(dimension))
                    .ifPresent(n -> violations.add(new Violation(dimension, in("Must be greater than zero", "必须大于零"))));
            number.filter(n -> n.compareTo(LONGEST) > 0)
                    .ifPresent(n -> violations.add(new Violation(
                            dimension, in("Must be given in millimetres, at most 200,000", "请以毫米填写，不超过 200000"))));
        }
    }

    private static Optional<Violation> section(ProductFacts product) {
        return Form.of(product)
                .flatMap(form -> form.section(product)
                        .flatMap(Section::fault)
                        .map(fault -> new Violation(form.attributeOf(fault.dimension()), fault.reason())));
    }
}
