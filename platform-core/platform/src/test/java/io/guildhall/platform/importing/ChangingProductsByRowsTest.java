package io.guildhall.platform.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.guildhall.platform.catalog.FieldChange;
import io.guildhall.platform.catalog.PriceTier;
import io.guildhall.platform.catalog.ProductDraft;
import io.guildhall.platform.catalog.Revised;
import io.guildhall.platform.catalog.VariantDraft;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangingProductsByRowsTest {

    private static final UUID KNOWN = new UUID(7, 7);

    private final ProductDraft acetone = new ProductDraft(
            "AC",
            "solvents",
            LocalizedText.of("Acetone", "丙酮"),
            LocalizedText.same("Clear"),
            Map.of("cas", "67-64-1"),
            Map.of("purity", new BigDecimal("99.5")),
            "KGM",
            "CNY",
            List.of(PriceTier.of("1", "10"), PriceTier.of("100", "9")),
            BigDecimal.ONE,
            BigDecimal.ONE,
            3,
            "CN",
            List.of(
                    new VariantDraft("AC-1", Map.of("pack", "drum"), new BigDecimal("5")),
                    new VariantDraft("AC-2", Map.of("pack", "tank"), new BigDecimal("8"))));

    @Test
    void onlyWhatAFilledCellSaysIsChanged() {
        ProductDraft changed = changed(
                List.of("product", "sku", "name_en", "origin", "stock"),
                new String[] {"AC", "AC-2", "Propanone", "", "6"});
        assertEquals("Propanone", changed.name().in("en"));
        assertEquals("丙酮", changed.name().in("zh-CN"));
        assertEquals("CN", changed.origin());
        assertEquals(
                List.of(new BigDecimal("5"), new BigDecimal("6")),
                changed.variants().stream().map(VariantDraft::stock).toList());
        assertEquals(
                List.of("name.en", "variants[1].stock"),
                FieldChange.between(acetone, changed).stream()
                        .map(FieldChange::field)
                        .toList());
    }

    @Test
    void numbersWrittenOtherwiseAreTheSame() {
        ProductDraft changed = changed(
                List.of("product", "sku", "price_tiers", "min_order_quantity", "stock"),
                new String[] {"AC", "AC-1", "1.0:10.00;100:9", "1.0", "5.000"});
        assertTrue(FieldChange.between(acetone, changed).isEmpty());
    }

    @Test
    void aPriceOfOneVariantBecomesItsOwnAndOneOfAllTheProducts() {
        List<String> columns = List.of("product", "sku", "price");
        ProductDraft one = changed(columns, new String[] {"AC", "AC-2", "11"});
        assertEquals(acetone.priceTiers(), one.priceTiers());
        assertTrue(one.variants().get(0).priceTiers().isEmpty());
        assertEquals(
                List.of(PriceTier.of("1", "11"), PriceTier.of("100", "9")),
                one.variants().get(1).priceTiers());
        ProductDraft all = changed(columns, new String[] {"AC", "AC-1", "11"}, new String[] {"AC", "AC-2", "11"});
        assertEquals(new BigDecimal("11"), all.priceTiers().get(0).unitPrice());
        assertTrue(all.variants().get(1).priceTiers().isEmpty());
    }

    @Test
    void aRowWithAnotherNumberAddsAVariantAndNoneTakesOneAway() {
        ProductDraft changed = changed(
                List.of("product", "sku", "variant.pack", "lead_time_days"), new String[] {"AC", "AC-3", "bag", "9"});
        assertEquals(3, changed.variants().size());
        assertEquals(Map.of("pack", "bag"), changed.variants().get(2).options());
        assertEquals(9, changed.variants().get(2).leadTimeDays());
        assertNull(changed.variants().get(0).leadTimeDays());
    }

    @Test
    void whatAnExportMadeHarmlessIsReadAsItWas() {
        ProductDraft changed = changed(List.of("product", "sku", "name_en"), new String[] {"AC", "AC-1", "'=Acetone"});
        assertEquals("=Acetone", changed.name().in("en"));
    }

    @Test
    void theModeSaysWhatBecomesOfNumbersThatAreKnownAndOfThoseThatAreNot() {
        List<String> columns = List.of("sku", "name_en", "price");
        List<List<Table.Row>> rows = List.of(
                List.of(row(2, "AC", "Acetone", "1")),
                List.of(row(3, "NEW", "New", "1")),
                List.of(row(4, "AC", "", "2")));
        assertEquals(List.of("create", "create", "create"), plan(ImportMode.CREATE, columns, rows, Map.of()));
        Map<String, UUID> known = Map.of("AC", KNOWN);
        assertEquals(
                List.of("revise", "create", "importing.twice"),
                plan(ImportMode.CREATE_AND_UPDATE, columns, rows, known));
        assertEquals(
                List.of("revise", "importing.unknown", "importing.twice"),
                plan(ImportMode.UPDATE, columns, rows, known));
    }

    @Test
    void aRowWithdrawsOnlyAProductThatIsThereAndOnlyInWordsThatAreKnown() {
        List<String> columns = List.of("sku", "action");
        List<List<Table.Row>> rows =
                List.of(List.of(row(2, "AC", "Delete")), List.of(row(3, "NEW", "下架")), List.of(row(4, "AC", "burn")));
        assertEquals(
                List.of("withdraw", "importing.unknown", "importing.action"),
                plan(ImportMode.UPDATE, columns, rows, Map.of("AC", KNOWN)));
    }

    @Test
    void anUpdateNeedsNothingButNumbersAndAnImportOfNewProductsTakesNoActions() {
        ColumnMapping prices = ColumnMapping.suggested(List.of("sku", "price"), Set.of(), Set.of(), ImportMode.UPDATE);
        prices.requireComplete(List.of("sku", "price"), ImportMode.UPDATE);
        assertThrows(
                Rejection.class, () -> prices.requireComplete(List.of("sku", "price"), ImportMode.CREATE_AND_UPDATE));
        List<String> columns = List.of("sku", "action");
        assertTrue(ColumnMapping.suggested(columns, Set.of(), Set.of(), ImportMode.UPDATE)
                .gives("action"));
        assertTrue(!ColumnMapping.suggested(columns, Set.of(), Set.of(), ImportMode.CREATE)
                .gives("action"));
    }

    @Test
    void whatAProductSaidComesBackButStockOnlyWhereNoneWasSoldSince() {
        ProductDraft after = changed(
                List.of("product", "sku", "stock"), new String[] {"AC", "AC-1", "50"}, new String[] {"AC", "AC-2", "80"
                });
        Before before = Before.of(new Revised(KNOWN, 2, acetone, after, List.of(), List.of()));
        ProductDraft sold = changed(
                List.of("product", "sku", "stock"), new String[] {"AC", "AC-1", "50"}, new String[] {"AC", "AC-2", "79"
                });
        assertEquals(
                List.of("5", "79"),
                before.apply(sold).variants().stream()
                        .map(variant -> variant.stock().toPlainString())
                        .toList());
    }

    private ProductDraft changed(List<String> columns, String[]... rows) {
        List<RowError> errors = new ArrayList<>();
        List<Table.Row> group = new ArrayList<>();
        for (String[] cells : rows) {
            group.add(row(2 + group.size(), cells));
        }
        Revising revising = assembler(columns, ImportMode.UPDATE).revising(group, errors);
        assertEquals(List.of(), errors);
        return revising.apply(acetone);
    }

    private static List<String> plan(
            ImportMode mode, List<String> columns, List<List<Table.Row>> rows, Map<String, UUID> known) {
        return ImportPlan.of(mode, assembler(columns, mode), rows, known).steps().stream()
                .map(ChangingProductsByRowsTest::told)
                .toList();
    }

    private static String told(ImportPlan.Step step) {
        if (!step.errors().isEmpty()) {
            String message = step.errors().get(0).message().in("en");
            return message.contains("same product")
                    ? "importing.twice"
                    : message.contains("no product") ? "importing.unknown" : "importing.action";
        }
        return step.create() != null ? "create" : step.revise() != null ? "revise" : "withdraw";
    }

    private static DraftAssembler assembler(List<String> columns, ImportMode mode) {
        return new DraftAssembler(ColumnMapping.suggested(columns, Set.of(), Set.of(), mode), columns);
    }

    private static Table.Row row(long line, String... cells) {
        return new Table.Row(line, List.of(cells));
    }
}
