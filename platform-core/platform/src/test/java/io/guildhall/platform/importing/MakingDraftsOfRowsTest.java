package io.guildhall.platform.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.guildhall.platform.catalog.ProductDraft;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.ListFile;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MakingDraftsOfRowsTest {

    private static final List<String> COLUMNS =
            List.of("product", "sku", "price_tiers", "min_order_quantity", "stock", "variant.packSize");

    private final ColumnMapping mapping = ColumnMapping.suggested(COLUMNS, Set.of(), Set.of(), ImportMode.CREATE);
    private final DraftAssembler assembler = new DraftAssembler(mapping, COLUMNS);

    @Test
    void rowsOfOneProductBecomeItsVariants() {
        List<List<Table.Row>> groups = assembler.groups(List.of(
                row(2, "BZ", "BZ-1", "30:5980", "30", "5", "tank"),
                row(3, "", "X", "1:2", "1", "5", "drum"),
                row(4, "BZ", "BZ-2", "1.8:6050;9:5980", "1.8", "7", "drum")));
        assertEquals(2, groups.size());
        ProductDraft draft = assembler.assemble(groups.get(0)).draft();
        assertEquals("BZ", draft.sku());
        assertEquals(2, draft.variants().size());
        assertTrue(draft.variants().get(0).priceTiers().isEmpty());
        assertEquals(2, draft.variants().get(1).priceTiers().size());
        assertEquals(new BigDecimal("1.8"), draft.variants().get(1).minOrderQuantity());
        assertEquals(Map.of("packSize", "drum"), draft.variants().get(1).options());
    }

    @Test
    void variantsThatSayTheSameShareTheProductsTerms() {
        ProductDraft draft = assembler
                .assemble(List.of(
                        row(2, "T", "T-1", "3:46", "3", "9", "small"), row(3, "T", "T-2", "3:46", "", "8", "large")))
                .draft();
        assertTrue(draft.variants().get(1).priceTiers().isEmpty());
        assertNull(draft.variants().get(1).minOrderQuantity());
    }

    @Test
    void aCellThatIsNoNumberIsToldByItsLineInBothLanguages() {
        DraftAssembler.Assembled assembled = assembler.assemble(List.of(row(7, "", "A", "1:x", "1", "many", "drum")));
        assertNull(assembled.draft());
        assertEquals(
                List.of("stock", "price_tiers"),
                assembled.errors().stream().map(RowError::field).toList());
        assertEquals(7, assembled.errors().get(0).line());
        assertTrue(assembled.errors().get(0).message().in("zh-CN").contains("不是数字"));
    }

    @Test
    void aNegativeStockReachesTheCatalogueWhichRefusesIt() {
        ProductDraft draft = assembler
                .assemble(List.of(row(2, "", "A", "1:2", "1", "-5", "drum")))
                .draft();
        assertEquals(new BigDecimal("-5"), draft.variants().get(0).stock());
        RowError error =
                FieldNames.locate(Wording.of("variants[0].stock", "catalog.problem.stock"), List.of(2L), "price");
        assertEquals("stock", error.field());
    }

    @Test
    void whatTheCatalogueFindsIsToldInTheWordsOfTheFile() {
        List<Long> lines = List.of(5L, 9L);
        assertEquals(9, located("variants[1].sku", lines).line());
        assertEquals("variant.size", located("variants[1].options.size", lines).field());
        assertEquals("id.cas", located("identifiers.cas", lines).field());
        assertEquals("attr.purity", located("attributes.purity", lines).field());
        assertEquals("name_zh", located("name.zh-CN", lines).field());
        assertEquals("price_tiers", located("priceTiers[0].unitPrice", lines).field());
    }

    @Test
    void columnsOfSubstancesMapByThemselvesAndOneFeedsTwoFields() {
        ColumnMapping substances = ColumnMapping.suggested(
                List.of("cas", "formula", "smiles", "inchikey", "common_name"),
                Set.of("cas", "inchikey"),
                Set.of("smiles"),
                ImportMode.CREATE);
        assertEquals("cas", substances.columns().get("sku"));
        assertEquals("cas", substances.columns().get("id.cas"));
        assertEquals("common_name", substances.columns().get("name_en"));
        assertEquals("smiles", substances.columns().get("attr.smiles"));
        assertTrue(substances.fieldOf("formula").isEmpty());
    }

    @Test
    void aWrongHeaderIsRefusedWithEveryFieldThatIsMissing() {
        ColumnMapping nothing = ColumnMapping.suggested(List.of("foo", "bar"), Set.of(), Set.of(), ImportMode.CREATE);
        Rejection rejection =
                assertThrows(Rejection.class, () -> nothing.requireComplete(List.of("foo", "bar"), ImportMode.CREATE));
        List<String> fields = new ArrayList<>();
        rejection.fields().forEach(error -> fields.add(error.field()));
        assertEquals(List.of("sku", "name_en", "category", "unit", "currency", "price"), fields);
    }

    @Test
    void errorsLeaveAsAFileNoSpreadsheetRuns() throws IOException {
        ListFile file = ErrorFile.of(
                List.of(
                        RowError.of(3, "attr.x", "importing.problem.number", "1"),
                        RowError.of(4, "=cmd()", "importing.file.empty")),
                "en");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.writeCsv(out);
        String csv = out.toString(StandardCharsets.UTF_8);
        assertTrue(csv.contains("4,'=cmd(),The file is empty"), csv);
    }

    private static RowError located(String field, List<Long> lines) {
        return FieldNames.locate(Wording.of(field, "catalog.problem.stock"), lines, "price_tiers");
    }

    private static Table.Row row(long line, String... cells) {
        return new Table.Row(line, List.of(cells));
    }
}
