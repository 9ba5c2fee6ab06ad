package io.guildhall.vertical.apparel;

import static io.guildhall.vertical.apparel.Declaring.choice;
import static io.guildhall.vertical.apparel.Declaring.in;
import static io.guildhall.vertical.apparel.Declaring.number;
import static io.guildhall.vertical.apparel.Declaring.text;
import static io.guildhall.vertical.apparel.Declaring.value;
import static io.guildhall.vertical.apparel.Declaring.yesNo;

import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeSet;
import java.util.List;

/** What single kinds of garment ask beside. */
final class GarmentAttributes {

    private GarmentAttributes() {}

    static List<AttributeSet> sets() {
        return List.of(tops(), bottoms(), dresses(), outerwear(), knitwear(), underwear(), sportswear(), accessories());
    }

    private static AttributeSet tops() {
        return new AttributeSet("apparel.tops", in("Tops", "上装"), List.of(neckline(), sleeve()));
    }

    private static AttributeSet bottoms() {
        return new AttributeSet(
                "apparel.bottoms",
                in("Bottoms", "下装"),
                List.of(
                        choice(
                                        "rise",
                                        "Rise",
                                        "腰型",
                                        value("high", "High", "高腰"),
                                        value("mid", "Mid", "中腰"),
                                        value("low", "Low", "低腰"))
                                .asFacet(),
                        choice(
                                        "legShape",
                                        "Shape",
                                        "裤（裙）型",
                                        value("straight", "Straight", "直筒"),
                                        value("skinny", "Skinny", "小脚"),
                                        value("wide", "Wide leg", "阔腿"),
                                        value("tapered", "Tapered", "锥形"),
                                        value("flared", "Flared", "喇叭"),
                                        value("cargo", "Cargo", "工装"),
                                        value("jogger", "Jogger", "束脚"),
                                        value("a-line", "A-line skirt", "A 字裙"),
                                        value("pleated", "Pleated skirt", "百褶裙"),
                                        value("pencil", "Pencil skirt", "包臀裙"))
                                .asFacet(),
                        length(),
                        number("inseam", "Inseam", "内侧缝长", Units.CENTIMETRE)));
    }

    private static AttributeSet dresses() {
        return new AttributeSet(
                "apparel.dresses",
                in("Dresses", "连衣裙"),
                List.of(
                        neckline(),
                        sleeve(),
                        choice(
                                "waistline",
                                "Waistline",
                                "腰线",
                                value("empire", "Empire", "高腰线"),
                                value("natural", "Natural", "自然腰线"),
                                value("drop", "Dropped", "低腰线"),
                                value("none", "Straight", "直身")),
                        length()));
    }

    private static AttributeSet outerwear() {
        return new AttributeSet(
                "apparel.outerwear",
                in("Outerwear", "外套"),
                List.of(
                        choice(
                                        "filling",
                                        "Filling",
                                        "填充物",
                                        value("none", "None", "无填充"),
                                        value("white-duck", "White duck down", "白鸭绒"),
                                        value("grey-duck", "Grey duck down", "灰鸭绒"),
                                        value("white-goose", "White goose down", "白鹅绒"),
                                        value("polyester", "Polyester wadding", "聚酯纤维棉"),
                                        value("wool", "Wool wadding", "羊毛絮片"))
                                .asFacet(),
                        number("downContent", "Down content", "绒子含量", Units.PER_CENT),
                        number("fillingMass", "Filling of the reference size", "充绒量（参考码）", Units.GRAM),
                        number("fillPower", "Fill power, cubic inches per 30 g", "蓬松度（立方英寸／30 g）", ""),
                        choice(
                                "closure",
                                "Closure",
                                "门襟",
                                value("zip", "Zip", "拉链"),
                                value("buttons", "Buttons", "单排扣"),
                                value("double-breasted", "Double-breasted", "双排扣"),
                                value("frogs", "Frog fastenings", "盘扣"),
                                value("open", "Open front", "敞开式")),
                        yesNo("hooded", "Hooded", "连帽").asFacet(),
                        number("waterColumn", "Water column", "耐静水压（水柱高）", Units.MILLIMETRE)));
    }

    private static AttributeSet knitwear() {
        return new AttributeSet(
                "apparel.knitwear",
                in("Knitwear", "针织毛衫"),
                List.of(
                        neckline(),
                        sleeve(),
                        choice(
                                        "gauge",
                                        "Gauge",
                                        "针型",
                                        value("3", "3 gauge", "3 针"),
                                        value("5", "5 gauge", "5 针"),
                                        value("7", "7 gauge", "7 针"),
                                        value("9", "9 gauge", "9 针"),
                                        value("12", "12 gauge", "12 针"),
                                        value("14", "14 gauge", "14 针"),
                                        value("16", "16 gauge", "16 针"),
                                        value("18", "18 gauge", "18 针"))
                                .asFacet(),
                        text("yarn", "Yarn count", "纱支"),
                        number("garmentMass", "Mass of the reference size", "单件克重（参考码）", Units.GRAM)));
    }

    private static AttributeSet underwear() {
        return new AttributeSet(
                "apparel.underwear",
                in("Underwear and socks", "内衣袜品"),
                List.of(
                        yesNo("seamless", "Seamless", "无缝").asFacet(),
                        number("denier", "Denier", "丹尼数", ""),
                        yesNo("antibacterial", "Antibacterial", "抗菌").asFacet(),
                        text("crotchComposition", "Composition of the crotch", "裆部成分")));
    }

    private static AttributeSet sportswear() {
        return new AttributeSet(
                "apparel.sportswear",
                in("Sportswear", "运动服"),
                List.of(
                        choice(
                                        "sport",
                                        "Sport",
                                        "运动项目",
                                        value("running", "Running", "跑步"),
                                        value("training", "Training", "健身训练"),
                                        value("yoga", "Yoga", "瑜伽"),
                                        value("cycling", "Cycling", "骑行"),
                                        value("outdoor", "Outdoor", "户外"),
                                        value("swimming", "Swimming", "游泳"),
                                        value("ball", "Ball games", "球类"))
                                .asFacet(),
                        yesNo("quickDry", "Quick-drying", "速干").asFacet(),
                        number("ultravioletProtection", "UPF", "紫外线防护系数（UPF）", "")));
    }

    private static AttributeSet accessories() {
        return new AttributeSet(
                "apparel.accessories",
                in("Accessories", "服饰配件"),
                List.of(
                        text("itemDimensions", "Dimensions", "尺寸"),
                        number("itemMass", "Mass", "重量", Units.GRAM),
                        choice(
                                "giftBox",
                                "Packed in",
                                "包装方式",
                                value("bag", "Polybag", "自封袋"),
                                value("card", "Card", "吊卡"),
                                value("box", "Gift box", "礼盒"))));
    }

    private static AttributeDefinition neckline() {
        return choice(
                        "neckline",
                        "Neckline",
                        "领型",
                        value("crew", "Crew neck", "圆领"),
                        value("v", "V-neck", "V 领"),
                        value("polo", "Polo collar", "翻领（POLO）"),
                        value("shirt", "Shirt collar", "衬衫领"),
                        value("stand", "Stand-up collar", "立领"),
                        value("turtle", "Turtleneck", "高领"),
                        value("mock", "Mock neck", "半高领"),
                        value("square", "Square neck", "方领"),
                        value("hood", "Hood", "连帽"),
                        value("lapel", "Lapel", "西装领"))
                .asFacet();
    }

    private static AttributeDefinition sleeve() {
        return choice(
                        "sleeve",
                        "Sleeve",
                        "袖长",
                        value("sleeveless", "Sleeveless", "无袖"),
                        value("short", "Short", "短袖"),
                        value("elbow", "Elbow-length", "五分袖"),
                        value("three-quarter", "Three-quarter", "七分袖"),
                        value("long", "Long", "长袖"))
                .asFacet();
    }

    private static AttributeDefinition length() {
        return choice(
                        "garmentLength",
                        "Length",
                        "裤（裙）长",
                        value("short", "Short", "短款"),
                        value("knee", "Knee-length", "及膝"),
                        value("cropped", "Cropped", "九分"),
                        value("midi", "Midi", "中长款"),
                        value("full", "Full-length", "长款"))
                .asFacet();
    }
}
