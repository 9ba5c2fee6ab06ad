package io.guildhall.vertical.steel;

import static io.guildhall.vertical.steel.Declaring.choice;
import static io.guildhall.vertical.steel.Declaring.grades;
import static io.guildhall.vertical.steel.Declaring.in;
import static io.guildhall.vertical.steel.Declaring.standards;
import static io.guildhall.vertical.steel.Declaring.value;

import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeSet;
import java.util.List;

/** Reinforcing bar, wire rod, bars and sections. */
final class LongAttributes {

    private static final String[] SECTION_GRADES = {
        "Q235B", "Q355B", "Q355C", "Q355D", "Q420B", "S235JR", "S275JR", "S355JR", "S355J2", "SS400", "SM490A", "A36",
        "A572-50", "A992"
    };
    private static final String[] BAR_GRADES = {
        "Q235B",
        "Q355B",
        "20",
        "35",
        "45",
        "40Cr",
        "20CrMnTi",
        "42CrMo",
        "35CrMo",
        "20CrMo",
        "65Mn",
        "60Si2Mn",
        "GCr15",
        "S20C",
        "S45C",
        "SCM440",
        "1045",
        "4140"
    };

    private LongAttributes() {}

    static List<AttributeSet> sets() {
        return List.of(rebar(), wireRod(), roundBar(), squareBar(), flatBar(), angle(), channel(), beam(), sectionH());
    }

    private static AttributeSet rebar() {
        return new AttributeSet(
                "steel.rebar",
                in("Reinforcing bar", "螺纹钢"),
                List.of(
                        grades(
                                        "HRB400",
                                        "HRB400E",
                                        "HRBF400E",
                                        "HRB500",
                                        "HRB500E",
                                        "HRB600",
                                        "HPB300",
                                        "B500B",
                                        "B500C",
                                        "ASTM-A615-60",
                                        "SD390")
                                .asRequired(),
                        dimension(Dimensions.NOMINAL_DIAMETER, "Nominal diameter", "公称直径"),
                        Dimensions.length(),
                        standards("GB/T 1499.2", "GB/T 1499.1", "BS 4449", "ASTM A615", "JIS G3112"),
                        choice(
                                "supplyForm",
                                "Supplied as",
                                "供货形式",
                                value("straight", "Straight lengths", "直条"),
                                value("coiled", "Coils", "盘螺")),
                        Dimensions.massPerMetre(),
                        Dimensions.massPerPiece()));
    }

    private static AttributeSet wireRod() {
        return new AttributeSet(
                "steel.wire-rod",
                in("Wire rod", "线材"),
                List.of(
                        grades(
                                        "HPB300",
                                        "Q195",
                                        "Q235B",
                                        "SWRCH22A",
                                        "SWRCH35K",
                                        "45",
                                        "65",
                                        "70",
                                        "82B",
                                        "72A",
                                        "60Si2Mn",
                                        "SAE1006",
                                        "SAE1008",
                                        "ER70S-6")
                                .asRequired(),
                        dimension(Dimensions.DIAMETER, "Diameter", "直径"),
                        standards("GB/T 1499.1", "GB/T 701", "GB/T 14981", "GB/T 6478", "GB/T 24238", "ASTM A510"),
                        Dimensions.massPerMetre()));
    }

    private static AttributeSet roundBar() {
        return new AttributeSet(
                "steel.round-bar",
                in("Round bar", "圆钢"),
                List.of(
                        grades(BAR_GRADES).asRequired(),
                        dimension(Dimensions.DIAMETER, "Diameter", "直径"),
                        Dimensions.length(),
                        barStandard(),
                        Dimensions.massPerMetre(),
                        Dimensions.massPerPiece()));
    }

    private static AttributeSet squareBar() {
        return new AttributeSet(
                "steel.square-bar",
                in("Square bar", "方钢"),
                List.of(
                        grades(BAR_GRADES).asRequired(),
                        dimension(Dimensions.SIDE, "Side", "边长"),
                        Dimensions.length(),
                        barStandard(),
                        Dimensions.massPerMetre(),
                        Dimensions.massPerPiece()));
    }

    private static AttributeSet flatBar() {
        return new AttributeSet(
                "steel.flat-bar",
                in("Flat bar", "扁钢"),
                List.of(
                        grades(BAR_GRADES).asRequired(),
                        dimension(Dimensions.FLAT_WIDTH, "Width", "宽度"),
                        dimension(Dimensions.FLAT_THICKNESS, "Thickness", "厚度"),
                        Dimensions.length(),
                        barStandard(),
                        Dimensions.massPerMetre(),
                        Dimensions.massPerPiece()));
    }

    private static AttributeSet angle() {
        return new AttributeSet(
                "steel.angle",
                in("Equal angle", "等边角钢"),
                List.of(
                        grades(SECTION_GRADES).asRequired(),
                        dimension(Dimensions.LEG_WIDTH, "Leg width", "边宽"),
                        dimension(Dimensions.LEG_THICKNESS, "Leg thickness", "边厚"),
                        Dimensions.millimetres(Dimensions.ROOT_RADIUS, "Root radius", "内圆弧半径"),
                        Dimensions.millimetres(Dimensions.TOE_RADIUS, "Toe radius", "边端圆弧半径"),
                        Dimensions.length(),
                        sectionStandard(),
                        Dimensions.massPerMetre(),
                        Dimensions.massPerPiece()));
    }

    private static AttributeSet channel() {
        return new AttributeSet(
                "steel.channel",
                in("Channel", "槽钢"),
                List.of(
                        grades(SECTION_GRADES).asRequired(),
                        size(Dimensions.CHANNEL_SIZE, RolledSections.CHANNELS),
                        Dimensions.length(),
                        sectionStandard(),
                        Dimensions.massPerMetre(),
                        Dimensions.massPerPiece()));
    }

    private static AttributeSet beam() {
        return new AttributeSet(
                "steel.i-beam",
                in("I-beam", "工字钢"),
                List.of(
                        grades(SECTION_GRADES).asRequired(),
                        size(Dimensions.BEAM_SIZE, RolledSections.BEAMS),
                        Dimensions.length(),
                        sectionStandard(),
                        Dimensions.massPerMetre(),
                        Dimensions.massPerPiece()));
    }

    private static AttributeSet sectionH() {
        return new AttributeSet(
                "steel.h-section",
                in("H section", "H 型钢"),
                List.of(
                        grades(SECTION_GRADES).asRequired(),
                        choice(
                                        "sectionSeries",
                                        "Series",
                                        "系列",
                                        value("hw", "HW, wide flange", "HW（宽翼缘）"),
                                        value("hm", "HM, medium flange", "HM（中翼缘）"),
                                        value("hn", "HN, narrow flange", "HN（窄翼缘）"),
                                        value("ht", "HT, thin", "HT（薄壁）"),
                                        value("hea", "HEA", "HEA"),
                                        value("heb", "HEB", "HEB"),
                                        value("ipe", "IPE", "IPE"),
                                        value("welded", "Welded", "焊接"))
                                .asFacet(),
                        dimension(Dimensions.SECTION_HEIGHT, "Height", "高度"),
                        dimension(Dimensions.FLANGE_WIDTH, "Flange width", "翼缘宽度"),
                        Dimensions.millimetres(Dimensions.WEB_THICKNESS, "Web thickness", "腹板厚度")
                                .asRequired(),
                        Dimensions.millimetres(Dimensions.FLANGE_THICKNESS, "Flange thickness", "翼缘厚度")
                                .asRequired(),
                        Dimensions.millimetres(Dimensions.ROOT_RADIUS, "Root radius", "圆角半径"),
                        Dimensions.length(),
                        sectionStandard(),
                        Dimensions.massPerMetre(),
                        Dimensions.massPerPiece()));
    }

    private static AttributeDefinition dimension(String code, String english, String chinese) {
        return Dimensions.millimetres(code, english, chinese).asRequired().asFacet();
    }

    private static AttributeDefinition size(String code, RolledSections sections) {
        return AttributeDefinition.choice(
                        code,
                        in("Size", "型号"),
                        sections.sizes().stream().map(AllowedValue::of).toList())
                .asRequired()
                .asFacet();
    }

    private static AttributeDefinition barStandard() {
        return standards(
                "GB/T 702",
                "GB/T 699",
                "GB/T 700",
                "GB/T 1591",
                "GB/T 3077",
                "GB/T 18254",
                "EN 10025-2",
                "ASTM A29",
                "JIS G4051");
    }

    private static AttributeDefinition sectionStandard() {
        return standards(
                "GB/T 706",
                "GB/T 11263",
                "GB/T 33814",
                "YB/T 3301",
                "EN 10025-2",
                "EN 10034",
                "EN 10056-1",
                "ASTM A6",
                "ASTM A992",
                "JIS G3192");
    }
}
