package io.guildhall.vertical.steel;

import static io.guildhall.vertical.steel.Declaring.in;

import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * H section: 0.00785 [2 B t₂ + (H − 2 t₂) t₁ + 0.858 r²] (GB/T 11263), to two decimals, with height H, flange width B,
 * web t₁, flange t₂ and root radius r; a welded section has none.
 */
record HSection(BigDecimal height, BigDecimal width, BigDecimal web, BigDecimal flange, BigDecimal radius)
        implements Section {

    private static final BigDecimal FILLETS = new BigDecimal("0.858");

    @Override
    public BigDecimal massPerMetre() {
        BigDecimal flanges = Steel.TWO.multiply(width).multiply(flange);
        BigDecimal area = flanges.add(clearHeight().multiply(web)).add(FILLETS.multiply(radius.pow(2)));
        return Steel.rounded(Steel.DENSITY.multiply(area), 2);
    }

    @Override
    public Optional<Fault> fault() {
        if (clearHeight().signum() <= 0) {
            return Optional.of(new Fault("tf", in("Two flanges must be less than the height", "两翼缘厚度之和应小于高度")));
        }
        if (web.compareTo(width) >= 0) {
            return Optional.of(new Fault("tw", in("The web must be thinner than the flange is wide", "腹板厚度应小于翼缘宽度")));
        }
        boolean fits = radius.multiply(Steel.TWO).compareTo(clearHeight()) <= 0
                && radius.multiply(Steel.TWO).add(web).compareTo(width) <= 0;
        return fits
                ? Optional.empty()
                : Optional.of(new Fault("r", in("The radius does not fit between the flanges", "圆角半径与截面尺寸不符")));
    }

    private BigDecimal clearHeight() {
        return height.subtract(Steel.TWO.multiply(flange));
    }

    @Override
    public String drawing() {
        double h = height.doubleValue();
        double b = width.doubleValue();
        double t1 = web.doubleValue();
        double t2 = flange.doubleValue();
        double r = radius.doubleValue();
        double left = (b - t1) / 2;
        double right = (b + t1) / 2;
        String arc = "A" + r + " " + r + " 0 0 ";
        return SectionDrawing.of(b, h)
                .outline(
                        "M0 0H%sV%sH%s" + arc + "0 %s %sV%s" + arc + "0 %s %sH%sV%sH0V%sH%s" + arc + "0 %s %sV%s" + arc
                                + "0 %s %sH0Z",
                        b,
                        t2,
                        right + r,
                        right,
                        t2 + r,
                        h - t2 - r,
                        right + r,
                        h - t2,
                        b,
                        h,
                        h - t2,
                        left - r,
                        left,
                        h - t2 - r,
                        t2 + r,
                        left - r,
                        t2)
                .across(Steel.plain(width))
                .up(Steel.plain(height))
                .note("t₁ " + Steel.plain(web), right, h / 2)
                .note("t₂ " + Steel.plain(flange), b, t2 / 2)
                .svg();
    }

    @Override
    public LocalizedText designation() {
        String size = Spellings.shown(height, width, web, flange) + " mm";
        return in("H section " + size, "H 型钢 " + size);
    }

    @Override
    public List<String> spellings() {
        return Spellings.of(List.of("H", "HW", "HM", "HN"), height, width, web, flange);
    }
}
