package io.guildhall.vertical.chemical;

import static io.guildhall.vertical.chemical.Declaring.choice;
import static io.guildhall.vertical.chemical.Declaring.in;
import static io.guildhall.vertical.chemical.Declaring.number;
import static io.guildhall.vertical.chemical.Declaring.text;
import static io.guildhall.vertical.chemical.Declaring.value;
import static io.guildhall.vertical.chemical.Declaring.yesNo;

import io.guildhall.vertical.AttributeSet;
import java.util.List;

/** What single branches of the trade ask beside: solvents, polymers, gases, pigments, medicines, crop protection. */
final class BranchAttributes {

    private BranchAttributes() {}

    static List<AttributeSet> sets() {
        return List.of(solvent(), solution(), polymer(), gas(), pigment(), additive(), pharma(), cropProtection());
    }

    private static AttributeSet solvent() {
        return new AttributeSet(
                "chemical.solvent",
                in("Solvent", "溶剂"),
                List.of(
                        text("distillationRange", "Distillation range", "馏程"),
                        number("evaporationRate", "Evaporation rate, butyl acetate = 1", "相对挥发速率（醋酸丁酯 = 1）", ""),
                        yesNo("anhydrous", "Anhydrous", "无水").asFacet(),
                        yesNo("recycled", "Recovered solvent", "回收溶剂")));
    }

    private static AttributeSet solution() {
        return new AttributeSet(
                "chemical.solution",
                in("Solution", "溶液"),
                List.of(
                        number("concentration", "Concentration by mass", "质量分数", Units.PER_CENT)
                                .asFacet(),
                        text("solvent", "Dissolved in", "溶剂")));
    }

    private static AttributeSet polymer() {
        return new AttributeSet(
                "chemical.polymer",
                in("Polymer", "高分子材料"),
                List.of(
                        text("polymerGrade", "Producer's grade", "牌号"),
                        text("producer", "Producer", "生产企业").asFacet(),
                        choice(
                                        "processing",
                                        "Processing",
                                        "加工方式",
                                        value("injection", "Injection moulding", "注塑"),
                                        value("extrusion", "Extrusion", "挤出"),
                                        value("blow", "Blow moulding", "吹塑"),
                                        value("film", "Film", "薄膜"),
                                        value("raffia", "Raffia", "拉丝"),
                                        value("fibre", "Fibre", "纤维"),
                                        value("rotational", "Rotational moulding", "滚塑"),
                                        value("coating", "Coating", "涂覆"))
                                .asFacet(),
                        choice(
                                        "polymerForm",
                                        "Form",
                                        "形态",
                                        value("pellet", "Pellets", "颗粒"),
                                        value("powder", "Powder", "粉料"),
                                        value("flake", "Flakes", "片料"),
                                        value("emulsion", "Emulsion", "乳液"))
                                .asFacet(),
                        number("meltFlowRate", "Melt flow rate, g/10 min", "熔体流动速率（g/10 min）", ""),
                        number("tensileStrength", "Tensile strength", "拉伸强度", Units.MEGAPASCAL),
                        number("fillerContent", "Filler", "填料含量", Units.PER_CENT),
                        text("application", "Use", "用途")));
    }

    private static AttributeSet gas() {
        return new AttributeSet(
                "chemical.gas",
                in("Gas", "气体"),
                List.of(
                        choice(
                                        "gasPurity",
                                        "Gas purity",
                                        "气体纯度",
                                        value("2n", "2N, 99 %", "2N（99%）"),
                                        value("3n", "3N, 99.9 %", "3N（99.9%）"),
                                        value("4n", "4N, 99.99 %", "4N（99.99%）"),
                                        value("5n", "5N, 99.999 %", "5N（99.999%）"),
                                        value("6n", "6N, 99.9999 %", "6N（99.9999%）"))
                                .asFacet(),
                        number("fillingPressure", "Filling pressure", "充装压力", Units.MEGAPASCAL),
                        number("cylinderVolume", "Cylinder volume", "钢瓶容积", Units.LITRE),
                        text("valve", "Valve", "阀门型号")));
    }

    private static AttributeSet pigment() {
        return new AttributeSet(
                "chemical.pigment",
                in("Pigment or dye", "颜料与染料"),
                List.of(
                        text("colourIndex", "Colour index", "染料索引号（C.I.）"),
                        choice(
                                        "shade",
                                        "Shade",
                                        "色相",
                                        value("white", "White", "白"),
                                        value("yellow", "Yellow", "黄"),
                                        value("orange", "Orange", "橙"),
                                        value("red", "Red", "红"),
                                        value("violet", "Violet", "紫"),
                                        value("blue", "Blue", "蓝"),
                                        value("green", "Green", "绿"),
                                        value("brown", "Brown", "棕"),
                                        value("black", "Black", "黑"))
                                .asFacet(),
                        number("tintingStrength", "Tinting strength against standard", "着色力（相对标样）", Units.PER_CENT),
                        number("heatResistance", "Heat resistance", "耐热性", Units.CELSIUS),
                        number("lightFastness", "Light fastness, 1 to 8", "耐光性（1–8 级）", ""),
                        number("oilAbsorption", "Oil absorption, g/100 g", "吸油量（g/100 g）", "")));
    }

    private static AttributeSet additive() {
        return new AttributeSet(
                "chemical.additive",
                in("Additive", "助剂"),
                List.of(
                        choice(
                                        "additiveFunction",
                                        "Function",
                                        "功能",
                                        value("antioxidant", "Antioxidant", "抗氧剂"),
                                        value("uv-stabiliser", "UV stabiliser", "光稳定剂"),
                                        value("plasticiser", "Plasticiser", "增塑剂"),
                                        value("flame-retardant", "Flame retardant", "阻燃剂"),
                                        value("surfactant", "Surfactant", "表面活性剂"),
                                        value("defoamer", "Defoamer", "消泡剂"),
                                        value("thickener", "Thickener", "增稠剂"),
                                        value("preservative", "Preservative", "防腐剂"),
                                        value("catalyst", "Catalyst", "催化剂"),
                                        value("flocculant", "Flocculant", "絮凝剂"),
                                        value("corrosion-inhibitor", "Corrosion inhibitor", "缓蚀剂"))
                                .asFacet(),
                        number("activeContent", "Active content", "有效含量", Units.PER_CENT),
                        number("dosage", "Recommended dosage", "推荐添加量", Units.PER_CENT),
                        text("application", "Use", "用途")));
    }

    private static AttributeSet pharma() {
        return new AttributeSet(
                "chemical.pharma",
                in("Pharmaceutical ingredient", "医药原料"),
                List.of(
                        choice(
                                        "pharmacopoeia",
                                        "Pharmacopoeia",
                                        "药典标准",
                                        value("chp", "Chinese Pharmacopoeia", "中国药典（ChP）"),
                                        value("usp", "USP", "美国药典（USP）"),
                                        value("ep", "European Pharmacopoeia", "欧洲药典（EP）"),
                                        value("bp", "British Pharmacopoeia", "英国药典（BP）"),
                                        value("jp", "Japanese Pharmacopoeia", "日本药典（JP）"),
                                        value("in-house", "In-house standard", "企业标准"))
                                .asFacet(),
                        yesNo("gmp", "Made under GMP", "GMP 生产").asFacet(),
                        text("drugMasterFile", "Drug master file", "DMF／CEP 备案号"),
                        text("therapeuticUse", "Therapeutic use", "适应症")));
    }

    private static AttributeSet cropProtection() {
        return new AttributeSet(
                "chemical.crop-protection",
                in("Crop protection", "农药"),
                List.of(
                        choice(
                                        "formulation",
                                        "Formulation",
                                        "剂型",
                                        value("tc", "Technical material (TC)", "原药（TC）"),
                                        value("ec", "Emulsifiable concentrate (EC)", "乳油（EC）"),
                                        value("sc", "Suspension concentrate (SC)", "悬浮剂（SC）"),
                                        value("wp", "Wettable powder (WP)", "可湿性粉剂（WP）"),
                                        value("wg", "Water-dispersible granules (WG)", "水分散粒剂（WG）"),
                                        value("sl", "Soluble concentrate (SL)", "可溶液剂（SL）"))
                                .asFacet(),
                        number("activeIngredient", "Active ingredient", "有效成分含量", Units.PER_CENT),
                        text("pesticideRegistration", "Registration number", "农药登记证号"),
                        choice(
                                "toxicityClass",
                                "Toxicity class (China)",
                                "毒性级别",
                                value("extreme", "Extremely toxic", "剧毒"),
                                value("high", "Highly toxic", "高毒"),
                                value("medium", "Moderately toxic", "中等毒"),
                                value("low", "Slightly toxic", "低毒"),
                                value("slight", "Practically non-toxic", "微毒"))));
    }
}
