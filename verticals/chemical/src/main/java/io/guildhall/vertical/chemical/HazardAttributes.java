package io.guildhall.vertical.chemical;

import static io.guildhall.vertical.chemical.Declaring.choice;
import static io.guildhall.vertical.chemical.Declaring.in;
import static io.guildhall.vertical.chemical.Declaring.text;
import static io.guildhall.vertical.chemical.Declaring.value;
import static io.guildhall.vertical.chemical.Declaring.yesNo;

import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeSet;
import java.util.List;

/** What the label, the transport document and the authorities ask of a substance. */
final class HazardAttributes {

    static final String PICTOGRAMS = "ghsPictograms";
    static final String SIGNAL_WORD = "signalWord";
    static final String HAZARD_STATEMENTS = "hazardStatements";
    static final String PRECAUTIONARY_STATEMENTS = "precautionaryStatements";
    static final String UN_NUMBER = "unNumber";
    static final String SHIPPING_NAME = "properShippingName";
    static final String TRANSPORT_CLASS = "transportClass";
    static final String PACKING_GROUP = "packingGroup";
    static final String MARINE_POLLUTANT = "marinePollutant";

    static final List<AllowedValue> SIGNAL_WORDS = List.of(
            value("danger", "Danger", "危险"),
            value("warning", "Warning", "警告"),
            value("none", "No signal word", "无信号词"));

    static final List<AllowedValue> TRANSPORT_CLASSES = List.of(
            value("1", "1 Explosives", "1 爆炸品"),
            value("2.1", "2.1 Flammable gases", "2.1 易燃气体"),
            value("2.2", "2.2 Non-flammable, non-toxic gases", "2.2 非易燃无毒气体"),
            value("2.3", "2.3 Toxic gases", "2.3 毒性气体"),
            value("3", "3 Flammable liquids", "3 易燃液体"),
            value("4.1", "4.1 Flammable solids", "4.1 易燃固体"),
            value("4.2", "4.2 Liable to spontaneous combustion", "4.2 易于自燃的物质"),
            value("4.3", "4.3 Emits flammable gases with water", "4.3 遇水放出易燃气体的物质"),
            value("5.1", "5.1 Oxidizing substances", "5.1 氧化性物质"),
            value("5.2", "5.2 Organic peroxides", "5.2 有机过氧化物"),
            value("6.1", "6.1 Toxic substances", "6.1 毒性物质"),
            value("6.2", "6.2 Infectious substances", "6.2 感染性物质"),
            value("7", "7 Radioactive material", "7 放射性物质"),
            value("8", "8 Corrosive substances", "8 腐蚀性物质"),
            value("9", "9 Miscellaneous dangerous goods", "9 杂项危险物质和物品"),
            value("none", "Not dangerous goods", "非危险货物"));

    static final List<AllowedValue> PACKING_GROUPS = List.of(
            value("I", "I, high danger", "Ⅰ类（高度危险）"),
            value("II", "II, medium danger", "Ⅱ类（中度危险）"),
            value("III", "III, low danger", "Ⅲ类（低度危险）"));

    private HazardAttributes() {}

    static List<AttributeSet> sets() {
        return List.of(hazard(), regulatory());
    }

    private static AttributeSet hazard() {
        return new AttributeSet(
                "chemical.hazard",
                in("Hazards and transport", "危险性与运输"),
                List.of(
                        text(PICTOGRAMS, "GHS pictograms, such as GHS02, GHS06", "GHS 象形图（如 GHS02, GHS06）"),
                        choice(SIGNAL_WORD, "Signal word", "信号词", SIGNAL_WORDS.toArray(AllowedValue[]::new))
                                .asFacet(),
                        text(HAZARD_STATEMENTS, "H statements, such as H225, H301+H311", "危险性说明（如 H225, H301+H311）"),
                        text(PRECAUTIONARY_STATEMENTS, "P statements, such as P210, P280", "防范说明（如 P210, P280）"),
                        text(UN_NUMBER, "UN number", "UN 编号"),
                        text(SHIPPING_NAME, "Proper shipping name", "正式运输名称"),
                        choice(
                                        TRANSPORT_CLASS,
                                        "Transport class",
                                        "运输危险类别",
                                        TRANSPORT_CLASSES.toArray(AllowedValue[]::new))
                                .asFacet(),
                        choice(PACKING_GROUP, "Packing group", "包装类别", PACKING_GROUPS.toArray(AllowedValue[]::new)),
                        yesNo(MARINE_POLLUTANT, "Marine pollutant", "海洋污染物")));
    }

    private static AttributeSet regulatory() {
        return new AttributeSet(
                "chemical.regulatory",
                in("Regulated substance", "管制信息"),
                List.of(
                        yesNo("hazardousCatalogue", "In China's catalogue of hazardous chemicals", "列入《危险化学品目录》")
                                .asFacet(),
                        yesNo("highlyToxic", "Highly toxic chemical (China)", "剧毒化学品"),
                        yesNo("explosivePrecursor", "Explosives precursor", "易制爆危险化学品"),
                        choice(
                                "drugPrecursor",
                                "Drug precursor class (China)",
                                "易制毒化学品类别",
                                value("class-1", "Class 1", "第一类"),
                                value("class-2", "Class 2", "第二类"),
                                value("class-3", "Class 3", "第三类"),
                                value("none", "None", "不属于")),
                        yesNo("dualUse", "Dual-use item", "两用物项"),
                        yesNo("svhc", "REACH substance of very high concern", "REACH 高度关注物质（SVHC）"),
                        text("reachRegistration", "REACH registration number", "REACH 注册号")));
    }
}
