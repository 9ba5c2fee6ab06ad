package io.guildhall.vertical.apparel;

import static io.guildhall.vertical.apparel.Declaring.choice;
import static io.guildhall.vertical.apparel.Declaring.in;
import static io.guildhall.vertical.apparel.Declaring.value;

import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeSet;
import java.util.List;

/**
 * How to care for a garment, in the order of ISO 3758:2023: wash, bleach, dry, iron, professional care. The drawn
 * symbols are a trademark, so that care is told in words.
 */
final class CareAttributes {

    static final AttributeDefinition WASH = choice(
                    "careWash",
                    "Washing",
                    "水洗",
                    value("95", "Wash at up to 95 °C", "最高洗涤温度 95 ℃"),
                    value("70", "Wash at up to 70 °C", "最高洗涤温度 70 ℃"),
                    value("60", "Wash at up to 60 °C", "最高洗涤温度 60 ℃"),
                    value("60-mild", "Wash at up to 60 °C, mild", "最高洗涤温度 60 ℃，缓和程序"),
                    value("50", "Wash at up to 50 °C", "最高洗涤温度 50 ℃"),
                    value("50-mild", "Wash at up to 50 °C, mild", "最高洗涤温度 50 ℃，缓和程序"),
                    value("40", "Wash at up to 40 °C", "最高洗涤温度 40 ℃"),
                    value("40-mild", "Wash at up to 40 °C, mild", "最高洗涤温度 40 ℃，缓和程序"),
                    value("40-very-mild", "Wash at up to 40 °C, very mild", "最高洗涤温度 40 ℃，非常缓和程序"),
                    value("30", "Wash at up to 30 °C", "最高洗涤温度 30 ℃"),
                    value("30-mild", "Wash at up to 30 °C, mild", "最高洗涤温度 30 ℃，缓和程序"),
                    value("30-very-mild", "Wash at up to 30 °C, very mild", "最高洗涤温度 30 ℃，非常缓和程序"),
                    value("hand", "Wash by hand, at most 40 °C", "手洗，最高洗涤温度 40 ℃"),
                    value("not", "Do not wash", "不可水洗"))
            .asFacet();

    static final AttributeDefinition BLEACH = choice(
            "careBleach",
            "Bleaching",
            "漂白",
            value("any", "Any bleach allowed", "允许任何漂白剂"),
            value("oxygen", "Only oxygen bleach", "仅允许氧漂／非氯漂"),
            value("not", "Do not bleach", "不可漂白"));

    static final AttributeDefinition DRY = choice(
            "careDry",
            "Drying",
            "干燥",
            value("tumble-normal", "Tumble dry, at most 80 °C at the outlet", "可翻转干燥，排气口最高 80 ℃"),
            value("tumble-low", "Tumble dry, at most 60 °C at the outlet", "可翻转干燥，排气口最高 60 ℃"),
            value("line", "Line dry", "悬挂晾干"),
            value("line-shade", "Line dry in the shade", "在阴凉处悬挂晾干"),
            value("drip-line", "Drip line dry", "悬挂滴干"),
            value("drip-line-shade", "Drip line dry in the shade", "在阴凉处悬挂滴干"),
            value("flat", "Dry flat", "平摊晾干"),
            value("flat-shade", "Dry flat in the shade", "在阴凉处平摊晾干"),
            value("no-tumble", "Do not tumble dry", "不可翻转干燥"));

    static final AttributeDefinition IRON = choice(
            "careIron",
            "Ironing",
            "熨烫",
            value("210", "Iron at up to 210 °C", "熨斗底板最高温度 210 ℃"),
            value("160", "Iron at up to 160 °C", "熨斗底板最高温度 160 ℃"),
            value("120", "Iron at up to 120 °C, without steam", "熨斗底板最高温度 120 ℃，不可蒸汽熨烫"),
            value("not", "Do not iron", "不可熨烫"));

    static final AttributeDefinition PROFESSIONAL = choice(
            "careProfessional",
            "Professional care",
            "专业维护",
            value("dry-p", "Dry clean with perchloroethylene", "可用四氯乙烯常规干洗"),
            value("dry-p-mild", "Dry clean with perchloroethylene, mild", "可用四氯乙烯缓和干洗"),
            value("dry-f", "Dry clean with hydrocarbons", "可用碳氢化合物常规干洗"),
            value("dry-f-mild", "Dry clean with hydrocarbons, mild", "可用碳氢化合物缓和干洗"),
            value("wet", "Professional wet clean", "专业湿洗"),
            value("wet-mild", "Professional wet clean, mild", "缓和专业湿洗"),
            value("wet-very-mild", "Professional wet clean, very mild", "非常缓和专业湿洗"),
            value("not", "Do not dry clean", "不可干洗"));

    /** The five treatments in the order a label gives them. */
    static final List<AttributeDefinition> IN_ORDER = List.of(WASH, BLEACH, DRY, IRON, PROFESSIONAL);

    private CareAttributes() {}

    static List<AttributeSet> sets() {
        return List.of(new AttributeSet("apparel.care", in("Care (ISO 3758)", "洗涤说明（ISO 3758）"), IN_ORDER));
    }
}
