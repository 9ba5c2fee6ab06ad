package io.guildhall.vertical.steel;

import static io.guildhall.vertical.steel.Declaring.choice;
import static io.guildhall.vertical.steel.Declaring.grades;
import static io.guildhall.vertical.steel.Declaring.in;
import static io.guildhall.vertical.steel.Declaring.standards;
import static io.guildhall.vertical.steel.Declaring.value;

import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeSet;
import java.util.List;

/** Pipes and hollow sections. */
final class TubularAttributes {

    private TubularAttributes() {}

    static List<AttributeSet> sets() {
        return List.of(pipe(), hollowSection());
    }

    private static AttributeSet pipe() {
        return new AttributeSet(
                "steel.pipe",
                in("Round pipe", "圆管"),
                List.of(
                        grades(
                                        "Q195",
                                        "Q235B",
                                        "Q355B",
                                        "10",
                                        "20",
                                        "20G",
                                        "45",
                                        "16Mn",
                                        "27SiMn",
                                        "12Cr1MoVG",
                                        "15CrMoG",
                                        "L245",
                                        "L290",
                                        "L360",
                                        "X42",
                                        "X52",
                                        "X65",
                                        "API-5L-B",
                                        "A53-B",
                                        "A106-B",
                                        "S235JRH",
                                        "S355J2H",
                                        "304",
                                        "316L")
                                .asRequired(),
                        required(Dimensions.OUTER_DIAMETER, "Outer diameter", "外径"),
                        required(Dimensions.WALL_THICKNESS, "Wall thickness", "壁厚"),
                        Dimensions.length(),
                        choice(
                                        "pipeProcess",
                                        "Made by",
                                        "制造工艺",
                                        value("seamless-hot", "Hot-rolled seamless", "热轧无缝"),
                                        value("seamless-cold", "Cold-drawn seamless", "冷拔无缝"),
                                        value("erw", "Resistance welded (ERW)", "直缝高频焊（ERW）"),
                                        value("lsaw", "Longitudinally arc welded (LSAW)", "直缝埋弧焊（LSAW）"),
                                        value("ssaw", "Spirally welded (SSAW)", "螺旋焊（SSAW）"),
                                        value("galvanised", "Galvanised welded", "镀锌焊管"))
                                .asFacet(),
                        standards(
                                "GB/T 8162",
                                "GB/T 8163",
                                "GB/T 3091",
                                "GB/T 3087",
                                "GB/T 5310",
                                "GB/T 9711",
                                "GB/T 14976",
                                "EN 10210",
                                "EN 10219",
                                "API 5L",
                                "ASTM A53",
                                "ASTM A106"),
                        choice(
                                "pipeEnd",
                                "Ends",
                                "管端",
                                value("plain", "Plain", "平口"),
                                value("bevelled", "Bevelled", "坡口"),
                                value("threaded", "Threaded", "车丝"),
                                value("grooved", "Grooved", "沟槽")),
                        Dimensions.massPerMetre(),
                        Dimensions.massPerPiece()));
    }

    private static AttributeSet hollowSection() {
        return new AttributeSet(
                "steel.hollow-section",
                in("Square or rectangular hollow section", "方矩管"),
                List.of(
                        grades("Q195", "Q235B", "Q355B", "Q355D", "S235JRH", "S355J2H", "A500-B", "STKR400")
                                .asRequired(),
                        required(Dimensions.TUBE_HEIGHT, "Height", "高度"),
                        required(Dimensions.TUBE_WIDTH, "Width", "宽度"),
                        required(Dimensions.TUBE_THICKNESS, "Wall thickness", "壁厚"),
                        Dimensions.length(),
                        choice(
                                "tubeFinish",
                                "Finish",
                                "表面处理",
                                value("black", "Black", "黑管"),
                                value("galvanised", "Hot-dip galvanised", "热镀锌"),
                                value("pre-galvanised", "Pre-galvanised strip", "镀锌带")),
                        standards("GB/T 6728", "GB/T 6725", "GB/T 3094", "EN 10219", "ASTM A500", "JIS G3466"),
                        Dimensions.massPerMetre(),
                        Dimensions.massPerPiece()));
    }

    private static AttributeDefinition required(String code, String english, String chinese) {
        return Dimensions.millimetres(code, english, chinese).asRequired().asFacet();
    }
}
