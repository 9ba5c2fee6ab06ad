package io.guildhall.platform.catalog;

import io.guildhall.platform.shared.Rejection;
import io.guildhall.vertical.Calculator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The calculations of the marketplace's industry. */
@ApplicationScoped
public class Calculators {

    private Marketplace marketplace;

    protected Calculators() {}

    @Inject
    Calculators(Marketplace marketplace) {
        this.marketplace = marketplace;
    }

    public List<Calculator> all() {
        return marketplace.vertical().calculators();
    }

    public Calculator require(String code) {
        return all().stream()
                .filter(calculator -> calculator.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("calculator", code));
    }

    /**
     * Calculates.
     *
     * @param language of the reasons where the inputs are refused
     * @return the results by name
     */
    public Map<String, Object> run(String code, Map<String, Object> inputs, String language) {
        return Answering.in(language, () -> require(code).calculate(inputs));
    }
}
