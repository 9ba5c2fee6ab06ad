package io.guildhall.server.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One page of A4 as PDF: a heading, lines of label and value, and a foot. Its letters are those of ASCII. */
final class Sheet {

    private static final int LEFT = 64;
    private static final int VALUES = 250;
    private static final int TOP = 770;
    private static final int LINE = 20;
    private static final int LONGEST = 64;

    private final StringBuilder content = new StringBuilder();
    private int y = TOP;

    Sheet(String heading, String issuer) {
        write("F2", 16, LEFT, heading);
        y -= LINE;
        write("F1", 11, LEFT, issuer);
        y -= 2 * LINE;
    }

    /** A line, unless there is nothing to say. */
    Sheet line(String label, String value) {
        if (!value.isBlank()) {
            write("F2", 10, LEFT, label);
            write("F1", 10, VALUES, value);
            y -= LINE;
        }
        return this;
    }

    /** The page with that at its foot. */
    byte[] ending(String foot) {
        y = LEFT;
        write("F1", 8, LEFT, foot);
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>>>",
                "<</Length " + content.length() + ">>stream\n" + content + "endstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>");
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        List<Integer> places = new ArrayList<>();
        for (String object : objects) {
            places.add(file.length());
            file.append(places.size()).append(" 0 obj").append(object).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        places.forEach(place -> file.append(String.format(Locale.ROOT, "%010d 00000 n \n", place)));
        file.append("trailer<</Size ").append(objects.size() + 1).append("/Root 1 0 R>>\nstartxref\n");
        return file.append(table).append("\n%%EOF\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void write(String font, int size, int x, String text) {
        String plain = text.replace('×', 'x')
                .replace("Φ", "dia. ")
                .replace('–', '-')
                .replace("°", "deg ")
                .replaceAll("[^ -~]", "")
                .replaceAll("([\\\\()])", "\\\\$1")
                .strip();
        String shown = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
        content.append("BT /").append(font).append(' ').append(size).append(" Tf ");
        content.append(x).append(' ').append(y).append(" Td (").append(shown).append(") Tj ET\n");
    }
}
