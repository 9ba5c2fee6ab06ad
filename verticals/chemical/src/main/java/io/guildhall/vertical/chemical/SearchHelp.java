package io.guildhall.vertical.chemical;

import io.guildhall.vertical.PageFragment;
import io.guildhall.vertical.ProductFacts;
import java.util.Optional;

/** Tells buyers by what a substance is found. */
final class SearchHelp implements PageFragment {

    @Override
    public Slot slot() {
        return Slot.SEARCH_HELP;
    }

    @Override
    public Optional<String> html(ProductFacts product, String language) {
        return Optional.of("<small class=\"form-hint\">"
                + Declaring.in(
                                "Name, synonym, CAS number or formula, such as 64-17-5 or C2H6O",
                                "可输入名称、别名、CAS 号或分子式，如 64-17-5、C2H6O")
                        .in(language)
                + "</small>");
    }
}
