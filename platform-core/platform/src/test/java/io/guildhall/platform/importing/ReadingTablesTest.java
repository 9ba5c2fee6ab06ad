package io.guildhall.platform.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.guildhall.platform.shared.Rejection;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTablesTest {

    @TempDir
    private Path folder;

    @Test
    void theDelimiterIsToldByTheFirstLine() throws IOException {
        for (String delimiter : List.of(",", ";", "\t")) {
            Table table = read("sku" + delimiter + "price\nA" + delimiter + "1\n");
            assertEquals(List.of("sku", "price"), table.columns());
            assertEquals(List.of("A", "1"), table.rows().get(0).cells());
        }
    }

    @Test
    void anEmptyFileIsRefused() {
        assertEquals("The file is empty", refusal("  \n ".getBytes(StandardCharsets.UTF_8)));
        assertEquals("There is no row below the first line", refusal("sku,price\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void quotedCellsKeepTheirLineBreaksAndLinesAreCountedAsInTheFile() throws IOException {
        Table table = read("sku,text\nA,\"one\ntwo, \"\"three\"\"\"\nB,four\n");
        assertEquals("one\ntwo, \"three\"", table.rows().get(0).cells().get(1));
        assertEquals(4, table.rows().get(1).line());
    }

    @Test
    void chineseInGb18030IsReadAndSoIsTheByteOrderMark() throws IOException {
        Table table = TableReader.read(write("货号,品名\nA,纯苯\n".getBytes(Charset.forName("GB18030"))));
        assertEquals("纯苯", table.rows().get(0).cells().get(1));
        assertEquals("sku", read("\uFEFFsku,name\nA,b\n").columns().get(0));
    }

    @Test
    void bytesInNoEncodingAreRefused() {
        byte[] broken = {'s', 'k', 'u', ',', 'n', '\n', 'A', ',', (byte) 0xFF, (byte) 0xFF, '\n'};
        assertTrue(refusal(broken).contains("neither UTF-8 nor GB 18030"));
    }

    @Test
    void columnsNeedDistinctNames() {
        assertTrue(
                refusal("sku,,price\nA,b,1\n".getBytes(StandardCharsets.UTF_8)).contains("name every column"));
        assertTrue(refusal("sku,price,sku\nA,1,B\n".getBytes(StandardCharsets.UTF_8))
                .contains("Two columns"));
    }

    @Test
    void aWorkbookIsReadAndABombIsNot() throws IOException {
        Path workbook = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(workbook);
                Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Products");
            sheet.value(0, 0, "sku");
            sheet.value(0, 1, "price");
            sheet.value(1, 0, "A");
            sheet.value(1, 1, 12.5);
        }
        assertEquals(
                List.of("A", "12.5"), TableReader.read(workbook).rows().get(0).cells());

        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1_000_000];
            for (int megabytes = 0; megabytes < 130; megabytes++) {
                zip.write(zeros);
            }
        }
        assertTrue(assertThrows(Rejection.class, () -> TableReader.read(bomb))
                .getMessage()
                .contains("unpacks to more"));
    }

    private Table read(String text) throws IOException {
        return TableReader.read(write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String refusal(byte[] content) {
        return assertThrows(Rejection.class, () -> TableReader.read(write(content)))
                .getMessage();
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "table", ".csv"), content);
    }
}
