package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.SaleTerms;
import io.guildhall.platform.catalog.Warehouse;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Shell;
import java.util.List;

/**
 * What can be chosen of the terms of sale.
 *
 * @param warehouses those of the seller, by code
 */
public record TermsChoices(List<Choice> availability, List<Choice> warehouses, List<Choice> incoterms) {

    static TermsChoices of(List<Warehouse> warehouses, Shell shell) {
        return new TermsChoices(
                List.of(
                        Choice.of("", shell.t("catalog.terms.spot")),
                        Choice.of(SaleTerms.FORWARD, shell.t("catalog.terms.forward"))),
                warehouses.stream()
                        .map(each -> Choice.of(
                                each.code(),
                                each.code() + " · " + each.name() + " ("
                                        + each.place().city() + ")"))
                        .toList(),
                SaleTerms.INCOTERMS.stream()
                        .map(code -> Choice.of(code, code + " · " + shell.t("catalog.incoterm." + code)))
                        .toList());
    }
}
