package io.guildhall.vertical.apparel;

import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The colours of the trade by code, with the shade that stands for each on a screen. */
final class Colours {

    /** One colour; the shade is an sRGB value in the form {@code #rrggbb}. */
    record Colour(String code, LocalizedText name, String shade) {}

    private static final Map<String, Colour> ALL = new LinkedHashMap<>();

    static {
        add("black", "Black", "黑色", "#1c1c1e");
        add("white", "White", "白色", "#ffffff");
        add("off-white", "Off-white", "米白", "#f4efe3");
        add("ivory", "Ivory", "象牙白", "#fbf6e2");
        add("light-grey", "Light grey", "浅灰", "#c9cacc");
        add("heather-grey", "Heather grey", "麻灰", "#a5a7aa");
        add("dark-grey", "Dark grey", "深灰", "#55585c");
        add("charcoal", "Charcoal", "炭灰", "#36393d");
        add("beige", "Beige", "米色", "#dcc9a8");
        add("apricot", "Apricot", "杏色", "#ecd0b0");
        add("khaki", "Khaki", "卡其", "#b39b72");
        add("camel", "Camel", "驼色", "#b8844f");
        add("coffee", "Coffee", "咖啡", "#6a4a36");
        add("brown", "Brown", "棕色", "#7b4f2c");
        add("red", "Red", "红色", "#c8232c");
        add("burgundy", "Burgundy", "酒红", "#6d1a2d");
        add("brick", "Brick", "砖红", "#a5492f");
        add("orange", "Orange", "橙色", "#e8772e");
        add("yellow", "Yellow", "黄色", "#f2c230");
        add("mustard", "Mustard", "姜黄", "#c4922a");
        add("pink", "Pink", "粉色", "#f0b3bf");
        add("rose", "Rose", "玫红", "#c9396f");
        add("dusty-pink", "Dusty pink", "豆沙粉", "#c48f8d");
        add("lilac", "Lilac", "浅紫", "#c4b2d9");
        add("purple", "Purple", "紫色", "#6a3f8e");
        add("sky-blue", "Sky blue", "天蓝", "#9cc7e8");
        add("haze-blue", "Haze blue", "雾霾蓝", "#8298ab");
        add("blue", "Blue", "蓝色", "#2a5caa");
        add("royal-blue", "Royal blue", "宝蓝", "#1f3f9e");
        add("navy", "Navy", "藏青", "#1d2a4d");
        add("denim-light", "Light denim", "浅牛仔蓝", "#8ea9c4");
        add("denim-dark", "Dark denim", "深牛仔蓝", "#2d3d56");
        add("mint", "Mint", "薄荷绿", "#b2dcc8");
        add("sage", "Sage", "豆绿", "#9dac8c");
        add("green", "Green", "绿色", "#2f7d4f");
        add("army-green", "Army green", "军绿", "#515a3a");
        add("dark-green", "Dark green", "墨绿", "#1f4035");
        add("teal", "Teal", "孔雀蓝", "#1b6a77");
        add("gold", "Gold", "金色", "#c5a253");
        add("silver", "Silver", "银色", "#b9bdc2");
    }

    private Colours() {}

    static List<AllowedValue> values() {
        return ALL.values().stream()
                .map(c -> new AllowedValue(c.code(), c.name()))
                .toList();
    }

    static Optional<Colour> of(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    private static void add(String code, String english, String chinese, String shade) {
        ALL.put(code, new Colour(code, LocalizedText.of(english, chinese), shade));
    }
}
