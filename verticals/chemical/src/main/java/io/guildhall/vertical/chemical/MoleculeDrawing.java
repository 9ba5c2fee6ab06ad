package io.guildhall.vertical.chemical;

import com.actelion.research.chem.AbstractDepictor;
import com.actelion.research.chem.StereoMolecule;
import com.actelion.research.gui.generic.GenericPolygon;
import com.actelion.research.gui.generic.GenericRectangle;
import io.guildhall.vertical.Markup;
import java.util.Locale;

/**
 * Draws a molecule as SVG in one colour, the reader's own, without fonts, displays or anything else of the machine it
 * runs on: the width of a label is estimated by its letters.
 */
final class MoleculeDrawing extends AbstractDepictor<Void> {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;
    private static final int BOND_LENGTH = 36;

    /** What is shown is never narrower, or three atoms would fill the picture. */
    private static final int LEAST_WIDTH = 240;

    /** Room for the labels of the outermost atoms. */
    private static final int MARGIN = 28;

    private static final double LETTER_WIDTH = 0.62;
    private static final double BASELINE = 0.35;

    private final StringBuilder shapes = new StringBuilder();
    private double lineWidth = 1;
    private int textSize = 12;

    private MoleculeDrawing(StereoMolecule molecule) {
        super(
                molecule,
                cDModeSuppressChiralText
                        | cDModeSuppressCIPParity
                        | cDModeSuppressESR
                        | cDModeNoImplicitAtomLabelColors
                        | cDModeNoStereoProblem);
    }

    /** The drawing of a molecule that has coordinates. */
    static String svg(StereoMolecule molecule) {
        MoleculeDrawing drawing = new MoleculeDrawing(molecule);
        drawing.validateView(
                null, new GenericRectangle(8, 8, WIDTH - 16, HEIGHT - 16), cModeInflateToMaxAVBL | BOND_LENGTH);
        drawing.paint(null);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"" + drawing.seen() + "\""
                + " role=\"img\" fill=\"currentColor\" stroke-linecap=\"round\" font-family=\"sans-serif\">"
                + drawing.shapes + "</svg>";
    }

    /** The part of the canvas round the molecule, as wide to high as the canvas. */
    private String seen() {
        GenericRectangle box = getBoundingRect();
        double ratio = (double) WIDTH / HEIGHT;
        double width = Math.max(LEAST_WIDTH, Math.max(box.width + 2 * MARGIN, (box.height + 2 * MARGIN) * ratio));
        double height = width / ratio;
        return format(
                "%.1f %.1f %.1f %.1f",
                box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height);
    }

    @Override
    protected void drawBlackLine(DepictorLine line) {
        drawLine(line, "");
    }

    @Override
    protected void drawDottedLine(DepictorLine line) {
        drawLine(line, format(" stroke-dasharray=\"%.1f\"", 3 * lineWidth));
    }

    private void drawLine(DepictorLine line, String dashes) {
        shapes.append(format(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"currentColor\" stroke-width=\"%.2f\"%s/>",
                line.x1, line.y1, line.x2, line.y2, lineWidth, dashes));
    }

    @Override
    protected void drawPolygon(GenericPolygon polygon) {
        shapes.append("<polygon points=\"");
        for (int corner = 0; corner < polygon.getSize(); corner++) {
            shapes.append(format(corner == 0 ? "%.1f,%.1f" : " %.1f,%.1f", polygon.getX(corner), polygon.getY(corner)));
        }
        shapes.append("\"/>");
    }

    @Override
    protected void drawString(String text, double x, double y) {
        shapes.append(format(
                "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%d\" text-anchor=\"middle\">%s</text>",
                x, y + BASELINE * textSize, textSize, Markup.escape(text.replace("-", "−"))));
    }

    @Override
    protected void fillCircle(double x, double y, double diameter) {
        double radius = diameter / 2;
        shapes.append(format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>", x + radius, y + radius, radius));
    }

    @Override
    protected double getLineWidth() {
        return lineWidth;
    }

    @Override
    protected double getStringWidth(String text) {
        return LETTER_WIDTH * textSize * text.length();
    }

    @Override
    protected int getTextSize() {
        return textSize;
    }

    @Override
    protected void setTextSize(int size) {
        textSize = size;
    }

    @Override
    protected void setLineWidth(double width) {
        lineWidth = width;
    }

    @Override
    protected void setRGB(int rgb) {
        // one colour for all: the reader's
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
