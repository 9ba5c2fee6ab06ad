package io.guildhall.vertical.steel;

import static io.guildhall.vertical.steel.Declaring.in;

import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.List;

/** A channel or an I-beam of GB/T 706, whose mass is the table's. */
record RolledSection(boolean channel, RolledSections.Row row) implements Section {

    /** The slope of the inner faces of the flanges. */
    private static final double CHANNEL_SLOPE = 1.0 / 10;

    private static final double BEAM_SLOPE = 1.0 / 6;

    @Override
    public BigDecimal massPerMetre() {
        return row.massPerMetre();
    }

    @Override
    public String drawing() {
        double h = row.height().doubleValue();
        double b = row.flangeWidth().doubleValue();
        double d = row.web().doubleValue();
        double t = row.flange().doubleValue();
        double reach = channel ? b - d : (b - d) / 2;
        double rise = reach / 2 * (channel ? CHANNEL_SLOPE : BEAM_SLOPE);
        double thin = t - rise;
        double thick = t + rise;
        SectionDrawing drawing = SectionDrawing.of(b, h);
        if (channel) {
            drawing.outline("M0 0H%sV%sL%s %sV%sL%s %sV%sH0Z", b, thin, d, thick, h - thick, b, h - thin, h);
        } else {
            double left = (b - d) / 2;
            double right = (b + d) / 2;
            drawing.outline(
                    "M0 0H%sV%sL%s %sV%sL%s %sV%sH0V%sL%s %sV%sL0 %sZ",
                    b, thin, right, thick, h - thick, b, h - thin, h, h - thin, left, h - thick, thick, thin);
        }
        return drawing.across(Steel.plain(row.flangeWidth()))
                .up(Steel.plain(row.height()))
                .note("d " + Steel.plain(row.web()), channel ? d : (b + d) / 2, h / 2)
                .note("t " + Steel.plain(row.flange()), b, thin / 2)
                .svg();
    }

    @Override
    public LocalizedText designation() {
        return channel
                ? in("Channel " + row.size() + ", height " + Steel.plain(row.height()) + " mm", "槽钢 " + trade())
                : in("I-beam " + row.size() + ", height " + Steel.plain(row.height()) + " mm", "工字钢 " + trade());
    }

    @Override
    public List<String> spellings() {
        String sign = channel ? "[" : "I";
        return List.of(trade(), row.size() + "#", row.size(), sign + row.size(), (channel ? "槽钢" : "工字钢") + row.size());
    }

    /** The trade writes 20#a for 20a. */
    private String trade() {
        return row.size().replaceFirst("^([0-9.]+)", "$1#");
    }
}
