package io.guildhall.vertical.steel;

import static io.guildhall.vertical.steel.Declaring.choice;
import static io.guildhall.vertical.steel.Declaring.grades;
import static io.guildhall.vertical.steel.Declaring.in;
import static io.guildhall.vertical.steel.Declaring.number;
import static io.guildhall.vertical.steel.Declaring.standards;
import static io.guildhall.vertical.steel.Declaring.text;
import static io.guildhall.vertical.steel.Declaring.value;
import static io.guildhall.vertical.steel.Declaring.yesNo;

import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeSet;
import java.util.List;

/** Plates and coils. */
final class FlatAttributes {

    private FlatAttributes() {}

    static List<AttributeSet> sets() {
        return List.of(plate(), coil(), coldRolledCoil(), coatedCoil());
    }

    private static AttributeSet plate() {
        return new AttributeSet(
                "steel.plate",
                in("Plate or sheet", "钢板"),
                List.of(
                        grades(
                                        "Q235A", "Q235B", "Q235C", "Q355B", "Q355C", "Q355D", "Q355E", "Q390B", "Q420C",
                                        "Q460D", "Q690D", "Q245R", "Q345R", "16MnDR", "Q345qD", "Q355GJC", "Q355NH",
                                        "NM400", "NM450", "NM500", "AH32", "AH36", "DH36", "EH36", "S235JR", "S275JR",
                                        "S355JR", "S355J2", "A36", "A572-50", "A516-70", "SS400", "SM490A", "45",
                                        "40Cr", "42CrMo", "65Mn")
                                .asRequired(),
                        thickness(),
                        width(),
                        Dimensions.length().asRequired(),
                        standards(
                                "GB/T 3274",
                                "GB/T 709",
                                "GB/T 1591",
                                "GB/T 713",
                                "GB/T 714",
                                "GB/T 19879",
                                "GB/T 24186",
                                "GB/T 4171",
                                "GB 712",
                                "EN 10025-2",
                                "ASTM A36",
                                "ASTM A572",
                                "ASTM A516",
                                "JIS G3101",
                                "JIS G3106"),
                        choice(
                                "edge",
                                "Edge",
                                "边部状态",
                                value("cut", "Cut edge", "切边"),
                                value("mill", "Mill edge", "毛边")),
                        choice(
                                "surface",
                                "Surface",
                                "表面状态",
                                value("black", "As rolled", "黑皮"),
                                value("blasted", "Shot blasted", "抛丸"),
                                value("primed", "Blasted and primed", "抛丸涂底漆"),
                                value("chequered", "Chequered", "花纹")),
                        yesNo("ultrasonicTested", "Ultrasonically tested", "探伤"),
                        Dimensions.massPerSquareMetre(),
                        Dimensions.massPerPiece()));
    }

    private static AttributeSet coil() {
        return new AttributeSet(
                "steel.coil",
                in("Hot-rolled coil or strip", "热轧卷（带）"),
                List.of(
                        grades(
                                        "Q195",
                                        "Q215B",
                                        "Q235B",
                                        "Q355B",
                                        "SPHC",
                                        "SPHD",
                                        "SAPH400",
                                        "SAPH440",
                                        "QStE420TM",
                                        "510L",
                                        "610L",
                                        "700L",
                                        "SS400",
                                        "S235JR",
                                        "S355JR",
                                        "S355MC",
                                        "S700MC",
                                        "A36",
                                        "X52M",
                                        "X70M",
                                        "Q355NH",
                                        "H-Q235B")
                                .asRequired(),
                        thickness(),
                        width(),
                        standards(
                                "GB/T 3274",
                                "GB/T 709",
                                "GB/T 710",
                                "GB/T 711",
                                "GB/T 1591",
                                "EN 10025-2",
                                "EN 10149-2",
                                "ASTM A36",
                                "JIS G3101",
                                "JIS G3131",
                                "API 5L"),
                        choice(
                                        "coilSurface",
                                        "Surface",
                                        "表面状态",
                                        value("black", "As rolled", "黑皮"),
                                        value("pickled-oiled", "Pickled and oiled", "酸洗涂油"),
                                        value("chequered", "Chequered", "花纹"))
                                .asFacet(),
                        choice(
                                "edge",
                                "Edge",
                                "边部状态",
                                value("cut", "Cut edge", "切边"),
                                value("mill", "Mill edge", "毛边")),
                        innerDiameter(),
                        Dimensions.massPerMetre(),
                        Dimensions.massPerSquareMetre()));
    }

    private static AttributeSet coldRolledCoil() {
        return new AttributeSet(
                "steel.cold-rolled-coil",
                in("Cold-rolled coil", "冷轧卷"),
                List.of(
                        grades(
                                        "SPCC",
                                        "SPCD",
                                        "SPCE",
                                        "DC01",
                                        "DC03",
                                        "DC04",
                                        "DC05",
                                        "DC06",
                                        "ST12",
                                        "ST14",
                                        "HC340LA",
                                        "HC420LA",
                                        "HC340/590DP",
                                        "HC420/780DP",
                                        "B170P1",
                                        "Q195",
                                        "CR420LA")
                                .asRequired(),
                        thickness(),
                        width(),
                        standards(
                                "GB/T 5213",
                                "GB/T 708",
                                "GB/T 11253",
                                "GB/T 20564.2",
                                "EN 10130",
                                "JIS G3141",
                                "ASTM A1008"),
                        choice(
                                "coldSurface",
                                "Surface quality",
                                "表面质量等级",
                                value("fb", "FB, higher", "FB（较高级）"),
                                value("fc", "FC, high", "FC（高级）"),
                                value("fd", "FD, highest", "FD（超高级）")),
                        choice(
                                "oiling",
                                "Oiling",
                                "涂油",
                                value("oiled", "Oiled", "涂油"),
                                value("dry", "Not oiled", "不涂油")),
                        innerDiameter(),
                        Dimensions.massPerMetre(),
                        Dimensions.massPerSquareMetre()));
    }

    private static AttributeSet coatedCoil() {
        return new AttributeSet(
                "steel.coated-coil",
                in("Coated coil", "涂镀卷"),
                List.of(
                        grades(
                                        "DX51D", "DX52D", "DX53D", "DX54D", "DX56D", "SGCC", "SGCD1", "SECC", "S250GD",
                                        "S280GD", "S350GD", "S550GD", "TDX51D", "TS250GD")
                                .asRequired(),
                        thickness(),
                        width(),
                        standards(
                                "GB/T 2518",
                                "GB/T 12754",
                                "GB/T 14978",
                                "EN 10346",
                                "JIS G3302",
                                "JIS G3313",
                                "ASTM A653",
                                "ASTM A792"),
                        choice(
                                        "coating",
                                        "Coating",
                                        "镀层种类",
                                        value("zinc", "Hot-dip zinc (Z)", "热镀锌（Z）"),
                                        value("zinc-iron", "Galvannealed (ZF)", "锌铁合金（ZF）"),
                                        value("aluzinc", "Aluminium-zinc (AZ)", "镀铝锌（AZ）"),
                                        value("zinc-magnesium", "Zinc-aluminium-magnesium (ZM)", "锌铝镁（ZM）"),
                                        value("electro-zinc", "Electrolytic zinc (ZE)", "电镀锌（ZE）"),
                                        value("painted", "Colour coated", "彩涂"),
                                        value("tin", "Tinplate", "镀锡"))
                                .asFacet(),
                        number("coatingMass", "Coating mass, both sides", "镀层重量（双面）", Units.GRAM_PER_SQUARE_METRE)
                                .asFacet(),
                        text("paintColour", "Paint colour (RAL)", "涂层颜色（RAL）"),
                        number("paintThickness", "Paint thickness, front", "正面漆膜厚度", Units.MICROMETRE),
                        innerDiameter(),
                        Dimensions.massPerMetre(),
                        Dimensions.massPerSquareMetre()));
    }

    private static AttributeDefinition thickness() {
        return Dimensions.millimetres(Dimensions.THICKNESS, "Thickness", "厚度")
                .asRequired()
                .asFacet();
    }

    private static AttributeDefinition width() {
        return Dimensions.millimetres(Dimensions.WIDTH, "Width", "宽度")
                .asRequired()
                .asFacet();
    }

    private static AttributeDefinition innerDiameter() {
        return Dimensions.millimetres("innerDiameter", "Coil inner diameter", "卷内径");
    }
}
