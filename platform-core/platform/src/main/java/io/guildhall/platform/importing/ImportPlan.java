package io.guildhall.platform.importing;

import io.guildhall.platform.catalog.ProductDraft;
import io.guildhall.platform.catalog.Revision;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is to be done with products, as rows of a file and the mode of its import say. */
record ImportPlan(List<Step> steps, String priceField) {

    /**
     * What is to be done with the product of some rows. Exactly one of the last four says so.
     *
     * @param lines the rows' numbers in the file
     * @param sku the seller's number of the product
     * @param create the new product, or null
     * @param revise the change of the one there is, or null
     * @param withdraw the product to withdraw, or null
     * @param errors why nothing can be done
     */
    record Step(
            List<Long> lines, String sku, ProductDraft create, Revision revise, UUID withdraw, List<RowError> errors) {}

    /** The numbers by which the products of these rows are known. */
    static Set<String> skus(DraftAssembler assembler, List<List<Table.Row>> groups) {
        return groups.stream().map(assembler::sku).collect(Collectors.toSet());
    }

    /**
     * The plan for these rows.
     *
     * @param known the seller's products by their numbers; empty where every row is to publish one
     */
    static ImportPlan of(
            ImportMode mode, DraftAssembler assembler, List<List<Table.Row>> groups, Map<String, UUID> known) {
        List<Step> steps = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (List<Table.Row> group : groups) {
            UUID product = known.get(assembler.sku(group));
            Step step = step(mode, assembler, group, product);
            boolean twice = product != null && step.errors().isEmpty() && !seen.add(product);
            steps.add(
                    twice
                            ? refused(step, List.of(RowError.of(group.get(0).line(), "sku", "importing.problem.twice")))
                            : step);
        }
        return new ImportPlan(List.copyOf(steps), assembler.priceField());
    }

    private static Step step(ImportMode mode, DraftAssembler assembler, List<Table.Row> group, UUID product) {
        List<RowError> errors = new ArrayList<>();
        List<Long> lines = group.stream().map(Table.Row::line).toList();
        String sku = assembler.sku(group);
        Step nothing = new Step(lines, sku, null, null, null, errors);
        boolean withdraws = mode.updates() && assembler.withdraws(group, errors);
        if (!errors.isEmpty()) {
            return nothing;
        }
        if (product == null && (withdraws || !mode.creates())) {
            errors.add(RowError.of(lines.get(0), "sku", "importing.problem.no-product", ColumnMapping.shortened(sku)));
            return nothing;
        }
        if (withdraws) {
            return new Step(lines, sku, null, null, product, List.of());
        }
        if (product == null) {
            DraftAssembler.Assembled assembled = assembler.assemble(group);
            return new Step(lines, sku, assembled.draft(), null, null, assembled.errors());
        }
        Revising change = assembler.revising(group, errors);
        return errors.isEmpty() ? new Step(lines, sku, null, new Revision(product, change), null, List.of()) : nothing;
    }

    private static Step refused(Step step, List<RowError> errors) {
        return new Step(step.lines(), step.sku(), null, null, null, errors);
    }

    List<Step> creating() {
        return steps.stream().filter(step -> step.create() != null).toList();
    }

    List<Step> revising() {
        return steps.stream().filter(step -> step.revise() != null).toList();
    }

    List<Step> withdrawing() {
        return steps.stream().filter(step -> step.withdraw() != null).toList();
    }

    List<RowError> errors() {
        return steps.stream().flatMap(step -> step.errors().stream()).toList();
    }

    int rows() {
        return steps.stream().mapToInt(step -> step.lines().size()).sum();
    }
}
