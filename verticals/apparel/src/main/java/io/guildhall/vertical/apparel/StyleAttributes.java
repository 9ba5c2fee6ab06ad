package io.guildhall.vertical.apparel;

import static io.guildhall.vertical.apparel.Declaring.choice;
import static io.guildhall.vertical.apparel.Declaring.in;
import static io.guildhall.vertical.apparel.Declaring.number;
import static io.guildhall.vertical.apparel.Declaring.text;
import static io.guildhall.vertical.apparel.Declaring.value;
import static io.guildhall.vertical.apparel.Declaring.yesNo;

import io.guildhall.vertical.AttributeSet;
import java.util.List;

/** What is asked of every style: for whom and when, of what cloth, on what terms. */
final class StyleAttributes {

    static final String GENDER = "gender";
    static final String SEASON = "season";
    static final String FIBRE_COMPOSITION = "fibreComposition";
    static final String LINING_COMPOSITION = "liningComposition";
    static final String FABRIC_WEIGHT = "fabricWeight";
    static final String RETURN_PROMISE = "returnPromise";
    static final String SIZE_CHART = "sizeChart";

    private StyleAttributes() {}

    static List<AttributeSet> sets() {
        return List.of(style(), fabric(), terms());
    }

    private static AttributeSet style() {
        return new AttributeSet(
                "apparel.style",
                in("Style", "款式"),
                List.of(
                        choice(
                                        GENDER,
                                        "For",
                                        "适用对象",
                                        value("women", "Women", "女"),
                                        value("men", "Men", "男"),
                                        value("unisex", "Unisex", "男女同款"),
                                        value("girls", "Girls", "女童"),
                                        value("boys", "Boys", "男童"),
                                        value("baby", "Babies", "婴幼儿"))
                                .asFacet(),
                        choice(
                                        SEASON,
                                        "Season",
                                        "季节",
                                        value("spring", "Spring", "春季"),
                                        value("summer", "Summer", "夏季"),
                                        value("autumn", "Autumn", "秋季"),
                                        value("winter", "Winter", "冬季"),
                                        value("spring-summer", "Spring/summer", "春夏"),
                                        value("autumn-winter", "Autumn/winter", "秋冬"),
                                        value("all-year", "All year", "四季"))
                                .asFacet(),
                        number("seasonYear", "Year of the collection", "年份", ""),
                        text("brand", "Brand", "品牌").asFacet(),
                        choice(
                                        "look",
                                        "Look",
                                        "风格",
                                        value("casual", "Casual", "休闲"),
                                        value("commuter", "Smart casual", "通勤"),
                                        value("business", "Business", "商务"),
                                        value("sporty", "Sporty", "运动"),
                                        value("street", "Streetwear", "潮流街头"),
                                        value("vintage", "Vintage", "复古"),
                                        value("minimal", "Minimal", "简约"),
                                        value("sweet", "Romantic", "甜美"),
                                        value("new-chinese", "New Chinese", "新中式"),
                                        value("workwear", "Workwear", "工装"))
                                .asFacet(),
                        choice(
                                        "fit",
                                        "Fit",
                                        "版型",
                                        value("slim", "Slim", "修身"),
                                        value("regular", "Regular", "标准"),
                                        value("relaxed", "Relaxed", "宽松"),
                                        value("oversized", "Oversized", "廓形"))
                                .asFacet(),
                        choice(
                                "pattern",
                                "Pattern",
                                "图案",
                                value("plain", "Plain", "纯色"),
                                value("striped", "Striped", "条纹"),
                                value("checked", "Checked", "格子"),
                                value("floral", "Floral", "碎花"),
                                value("printed", "Printed", "印花"),
                                value("jacquard", "Jacquard", "提花"),
                                value("embroidered", "Embroidered", "刺绣"),
                                value("colour-block", "Colour block", "拼色")),
                        text(SIZE_CHART, "Size chart, one line per size", "尺码表（每行一个尺码）")));
    }

    private static AttributeSet fabric() {
        return new AttributeSet(
                "apparel.fabric",
                in("Fabric", "面料"),
                List.of(
                        text(
                                FIBRE_COMPOSITION,
                                "Fibre composition, such as 95% cotton, 5% elastane",
                                "面料成分（如 棉95% 氨纶5%）"),
                        text(LINING_COMPOSITION, "Composition of the lining", "里料成分"),
                        choice(
                                        "mainFibre",
                                        "Main fibre",
                                        "主要材质",
                                        value("cotton", "Cotton", "棉"),
                                        value("linen", "Linen", "亚麻"),
                                        value("wool", "Wool", "羊毛"),
                                        value("cashmere", "Cashmere", "羊绒"),
                                        value("silk", "Silk", "桑蚕丝"),
                                        value("viscose", "Viscose", "粘纤"),
                                        value("lyocell", "Lyocell", "莱赛尔"),
                                        value("polyester", "Polyester", "聚酯纤维"),
                                        value("nylon", "Polyamide", "锦纶"),
                                        value("acrylic", "Acrylic", "腈纶"),
                                        value("leather", "Leather", "皮革"),
                                        value("faux-leather", "Faux leather", "人造革"))
                                .asFacet(),
                        choice(
                                        "fabricConstruction",
                                        "Construction",
                                        "织物组织",
                                        value("jersey", "Single jersey", "汗布"),
                                        value("rib", "Rib", "罗纹"),
                                        value("interlock", "Interlock", "双面布"),
                                        value("pique", "Piqué", "珠地布"),
                                        value("french-terry", "French terry", "毛圈布"),
                                        value("fleece", "Fleece", "抓绒"),
                                        value("flat-knit", "Flat knit", "横机针织"),
                                        value("poplin", "Poplin", "府绸"),
                                        value("twill", "Twill", "斜纹布"),
                                        value("denim", "Denim", "牛仔布"),
                                        value("satin", "Satin", "缎纹"),
                                        value("corduroy", "Corduroy", "灯芯绒"),
                                        value("chiffon", "Chiffon", "雪纺"),
                                        value("taffeta", "Taffeta", "塔夫绸"),
                                        value("worsted", "Worsted", "精纺毛料"))
                                .asFacet(),
                        number(FABRIC_WEIGHT, "Fabric weight", "面料克重", Units.GRAM_PER_SQUARE_METRE)
                                .asFacet(),
                        choice(
                                "stretch",
                                "Stretch",
                                "弹力",
                                value("none", "None", "无弹"),
                                value("slight", "Slight", "微弹"),
                                value("stretch", "Stretch", "弹力"),
                                value("high", "High", "高弹")),
                        choice(
                                        "safetyCategory",
                                        "Safety category (GB 18401)",
                                        "安全技术类别（GB 18401）",
                                        value("a", "A, for babies", "A 类（婴幼儿用品）"),
                                        value("b", "B, next to the skin", "B 类（直接接触皮肤）"),
                                        value("c", "C, not next to the skin", "C 类（非直接接触皮肤）"))
                                .asFacet(),
                        choice(
                                "executiveStandard",
                                "Product standard",
                                "执行标准",
                                value("FZ/T 73020", "FZ/T 73020 Knitted casual wear", "FZ/T 73020 针织休闲服装"),
                                value("GB/T 8878", "GB/T 8878 Cotton knitted underwear", "GB/T 8878 棉针织内衣"),
                                value("GB/T 22849", "GB/T 22849 Knitted T-shirts", "GB/T 22849 针织T恤衫"),
                                value("FZ/T 73018", "FZ/T 73018 Wool knitwear", "FZ/T 73018 毛针织品"),
                                value("GB/T 2660", "GB/T 2660 Shirts and blouses", "GB/T 2660 衬衫"),
                                value("GB/T 2666", "GB/T 2666 Trousers", "GB/T 2666 西裤"),
                                value("FZ/T 81006", "FZ/T 81006 Denim wear", "FZ/T 81006 牛仔服装"),
                                value("FZ/T 81007", "FZ/T 81007 Single and lined garments", "FZ/T 81007 单、夹服装"),
                                value("GB/T 14272", "GB/T 14272 Down garments", "GB/T 14272 羽绒服装"),
                                value("FZ/T 81004", "FZ/T 81004 Dresses and two-piece skirts", "FZ/T 81004 连衣裙、裙套"),
                                value("GB/T 2664", "GB/T 2664 Men's suits and coats", "GB/T 2664 男西服、大衣"),
                                value("GB/T 2665", "GB/T 2665 Women's suits and coats", "GB/T 2665 女西服、大衣"))));
    }

    private static AttributeSet terms() {
        return new AttributeSet(
                "apparel.terms",
                in("Terms of sale", "供货条款"),
                List.of(
                        choice(
                                        RETURN_PROMISE,
                                        "Return promise",
                                        "退换承诺",
                                        value("eight-days", "Returns within 8 days", "8 天包退换"),
                                        value("exchange-only", "Exchange only", "只换不退"),
                                        value("none", "No returns", "不退不换"))
                                .asFacet(),
                        number("mixedWholesaleFrom", "Mixed wholesale from", "混批起批量", Units.PIECE),
                        yesNo("dropShipping", "Drop-shipping", "支持一件代发").asFacet(),
                        yesNo("dataPack", "Data pack", "提供数据包").asFacet(),
                        number("dispatchWithin", "Dispatched within, hours", "发货时效（小时）", "HUR"),
                        choice(
                                        "supplyMode",
                                        "Supply",
                                        "供货方式",
                                        value("stock", "From stock", "现货"),
                                        value("pre-order", "Pre-order", "预售"),
                                        value("made-to-order", "Made to order", "来样定做"))
                                .asFacet(),
                        yesNo("privateLabel", "Private label", "支持贴牌")));
    }
}
