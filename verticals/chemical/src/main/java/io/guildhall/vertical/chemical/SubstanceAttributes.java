package io.guildhall.vertical.chemical;

import static io.guildhall.vertical.chemical.Declaring.choice;
import static io.guildhall.vertical.chemical.Declaring.in;
import static io.guildhall.vertical.chemical.Declaring.number;
import static io.guildhall.vertical.chemical.Declaring.text;
import static io.guildhall.vertical.chemical.Declaring.value;
import static io.guildhall.vertical.chemical.Declaring.yesNo;

import io.guildhall.vertical.AttributeSet;
import java.util.List;

/** What is asked of every substance: what it is, how pure, how it behaves, how it is kept and packed. */
final class SubstanceAttributes {

    static final String SMILES = "smiles";
    static final String CANONICAL_SMILES = "canonicalSmiles";
    static final String FORMULA = "molecularFormula";
    static final String MOLAR_MASS = "molarMass";
    static final String SYNONYMS = "synonyms";
    static final String PURITY = "purity";
    static final String WATER_CONTENT = "waterContent";

    private SubstanceAttributes() {}

    static List<AttributeSet> sets() {
        return List.of(substance(), quality(), physical(), storage(), packaging());
    }

    private static AttributeSet substance() {
        return new AttributeSet(
                "chemical.substance",
                in("Substance", "物质信息"),
                List.of(
                        text(SMILES, "Structure (SMILES)", "结构式（SMILES）"),
                        text(CANONICAL_SMILES, "Canonical SMILES", "规范 SMILES"),
                        text(FORMULA, "Molecular formula", "分子式"),
                        number(MOLAR_MASS, "Molar mass", "摩尔质量", Units.GRAM_PER_MOLE),
                        text("inchi", "InChI", "InChI"),
                        text("systematicName", "Systematic name", "系统命名"),
                        text(SYNONYMS, "Synonyms, separated by |", "别名（用 | 分隔）")));
    }

    private static AttributeSet quality() {
        return new AttributeSet(
                "chemical.quality",
                in("Grade and purity", "等级与纯度"),
                List.of(
                        choice(
                                        "grade",
                                        "Grade",
                                        "等级",
                                        value("industrial", "Technical grade", "工业级"),
                                        value("polymerisation", "Polymerisation grade", "聚合级"),
                                        value("cp", "Chemically pure (CP)", "化学纯（CP）"),
                                        value("ar", "Analytical reagent (AR)", "分析纯（AR）"),
                                        value("gr", "Guaranteed reagent (GR)", "优级纯（GR）"),
                                        value("hplc", "HPLC grade", "色谱纯（HPLC）"),
                                        value("standard", "Reference standard", "标准品"),
                                        value("electronic", "Electronic grade", "电子级"),
                                        value("battery", "Battery grade", "电池级"),
                                        value("pharma", "Pharmaceutical grade", "药用级"),
                                        value("food", "Food grade", "食品级"),
                                        value("feed", "Feed grade", "饲料级"),
                                        value("cosmetic", "Cosmetic grade", "化妆品级"))
                                .asFacet(),
                        number(PURITY, "Purity", "纯度", Units.PER_CENT).asFacet(),
                        choice(
                                "assayMethod",
                                "Assay method",
                                "含量测定方法",
                                value("gc", "Gas chromatography (GC)", "气相色谱法（GC）"),
                                value("hplc", "Liquid chromatography (HPLC)", "液相色谱法（HPLC）"),
                                value("titration", "Titration", "滴定法"),
                                value("icp", "ICP-OES / ICP-MS", "ICP 光谱／质谱法"),
                                value("nmr", "Quantitative NMR", "定量核磁法（qNMR）"),
                                value("gravimetric", "Gravimetric", "重量法")),
                        number(WATER_CONTENT, "Water, at most", "水分（≤）", Units.PER_CENT),
                        text("appearance", "Appearance", "外观"),
                        text("standard", "Product standard", "执行标准"),
                        yesNo("coaPromised", "Certificate of analysis with every batch", "每批随货提供 COA")
                                .asFacet(),
                        number("shelfLife", "Shelf life", "保质期", Units.MONTH)));
    }

    private static AttributeSet physical() {
        return new AttributeSet(
                "chemical.physical",
                in("Physical properties", "理化性质"),
                List.of(
                        choice(
                                        "physicalState",
                                        "State at 20 °C",
                                        "常温状态",
                                        value("solid", "Solid", "固体"),
                                        value("liquid", "Liquid", "液体"),
                                        value("gas", "Gas", "气体"),
                                        value("solution", "Solution", "溶液"),
                                        value("paste", "Paste", "膏状"))
                                .asFacet(),
                        number("density", "Density at 20 °C", "密度（20 ℃）", Units.GRAM_PER_CUBIC_CENTIMETRE),
                        number("meltingPoint", "Melting point", "熔点", Units.CELSIUS),
                        number("boilingPoint", "Boiling point", "沸点", Units.CELSIUS),
                        number("flashPoint", "Flash point, closed cup", "闪点（闭杯）", Units.CELSIUS),
                        number("refractiveIndex", "Refractive index n20/D", "折射率（n20/D）", ""),
                        number("viscosity", "Viscosity at 25 °C", "黏度（25 ℃）", Units.MILLIPASCAL_SECOND),
                        number("vapourPressure", "Vapour pressure at 20 °C", "蒸气压（20 ℃）", Units.KILOPASCAL),
                        number("acidity", "pH", "pH 值", ""),
                        text("solubility", "Solubility", "溶解性")));
    }

    private static AttributeSet storage() {
        return new AttributeSet(
                "chemical.storage",
                in("Storage", "储存条件"),
                List.of(
                        choice(
                                        "storageTemperature",
                                        "Storage temperature",
                                        "储存温度",
                                        value("ambient", "Ambient", "常温"),
                                        value("cool", "Cool, at most 25 °C", "阴凉（≤25 ℃）"),
                                        value("refrigerated", "Refrigerated, 2–8 °C", "冷藏（2–8 ℃）"),
                                        value("frozen", "Frozen, −20 °C", "冷冻（−20 ℃）"),
                                        value("deep-frozen", "Deep-frozen, −80 °C", "超低温（−80 ℃）"))
                                .asFacet(),
                        yesNo("lightSensitive", "Keep away from light", "避光"),
                        yesNo("moistureSensitive", "Keep dry", "防潮"),
                        yesNo("inertGas", "Under inert gas", "充惰性气体保存"),
                        text("stabiliser", "Stabiliser", "稳定剂")));
    }

    private static AttributeSet packaging() {
        return new AttributeSet(
                "chemical.packaging",
                in("Packaging", "包装规格"),
                List.of(choice(
                                "packSize",
                                "Pack",
                                "包装规格",
                                value("bottle-1g", "1 g bottle", "1 g／瓶"),
                                value("bottle-5g", "5 g bottle", "5 g／瓶"),
                                value("bottle-25g", "25 g bottle", "25 g／瓶"),
                                value("bottle-100g", "100 g bottle", "100 g／瓶"),
                                value("bottle-500g", "500 g bottle", "500 g／瓶"),
                                value("bottle-100ml", "100 ml bottle", "100 ml／瓶"),
                                value("bottle-500ml", "500 ml bottle", "500 ml／瓶"),
                                value("bottle-1l", "1 L bottle", "1 L／瓶"),
                                value("bottle-2-5l", "2.5 L bottle", "2.5 L／瓶"),
                                value("bottle-4l", "4 L bottle", "4 L／瓶"),
                                value("bag-1kg", "1 kg foil bag", "1 kg／铝箔袋"),
                                value("bag-25kg", "25 kg bag", "25 kg／袋"),
                                value("bag-1t", "1 t big bag", "1 t／吨袋"),
                                value("drum-25kg", "25 kg drum", "25 kg／桶"),
                                value("drum-50kg", "50 kg drum", "50 kg／桶"),
                                value("drum-180kg", "180 kg drum", "180 kg／桶"),
                                value("drum-200kg", "200 kg drum", "200 kg／桶"),
                                value("drum-250kg", "250 kg drum", "250 kg／桶"),
                                value("ibc-1000l", "1,000 L IBC", "1000 L／吨桶（IBC）"),
                                value("cylinder-40l", "40 L cylinder", "40 L／钢瓶"),
                                value("iso-tank", "ISO tank container", "ISO 罐箱"),
                                value("tank-truck", "Road tanker", "槽车散装"))
                        .asFacet()
                        .asVariant()));
    }
}
