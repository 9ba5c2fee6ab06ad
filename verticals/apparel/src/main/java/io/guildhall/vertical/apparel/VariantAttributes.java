package io.guildhall.vertical.apparel;

import static io.guildhall.vertical.apparel.Declaring.in;
import static io.guildhall.vertical.apparel.Declaring.value;

import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeSet;
import io.guildhall.vertical.LocalizedText;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The two axes of a style: its colours, and its sizes in one of the systems the trade uses. A category takes the
 * colours and exactly one of the size sets.
 */
final class VariantAttributes {

    static final String COLOUR = "colour";
    static final String SIZE = "size";

    private VariantAttributes() {}

    static List<AttributeSet> sets() {
        return List.of(
                new AttributeSet(
                        "apparel.colour",
                        in("Colours", "颜色"),
                        List.of(AttributeDefinition.choice(COLOUR, in("Colour", "颜色"), Colours.values())
                                .asFacet()
                                .asVariant())),
                sizes(
                        "apparel.size-alpha",
                        "Letter sizes",
                        "字母尺码",
                        Stream.of("XXS", "XS", "S", "M", "L", "XL", "2XL", "3XL", "4XL", "5XL")),
                sizes(
                        "apparel.size-women-tops",
                        "Women's tops (GB/T 1335.2)",
                        "女上装号型（GB/T 1335.2）",
                        Stream.of("150/76A", "155/80A", "160/84A", "165/88A", "170/92A", "175/96A", "180/100A")),
                sizes(
                        "apparel.size-women-bottoms",
                        "Women's bottoms (GB/T 1335.2)",
                        "女下装号型（GB/T 1335.2）",
                        Stream.of("150/60A", "155/64A", "160/68A", "165/72A", "170/76A", "175/80A", "180/84A")),
                sizes(
                        "apparel.size-men-tops",
                        "Men's tops (GB/T 1335.1)",
                        "男上装号型（GB/T 1335.1）",
                        Stream.of(
                                "160/80A",
                                "165/84A",
                                "170/88A",
                                "175/92A",
                                "180/96A",
                                "185/100A",
                                "190/104A",
                                "195/108A")),
                sizes(
                        "apparel.size-men-bottoms",
                        "Men's bottoms (GB/T 1335.1)",
                        "男下装号型（GB/T 1335.1）",
                        Stream.of(
                                "160/66A", "165/70A", "170/74A", "175/78A", "180/82A", "185/86A", "190/90A",
                                "195/94A")),
                sizes(
                        "apparel.size-waist",
                        "Waist in inches",
                        "腰围尺码（英寸）",
                        IntStream.rangeClosed(25, 40).mapToObj(Integer::toString)),
                sizes(
                        "apparel.size-children",
                        "Children's height in cm",
                        "童装身高码（cm）",
                        IntStream.iterate(80, h -> h <= 170, h -> h + 10).mapToObj(Integer::toString)),
                sizes(
                        "apparel.size-baby",
                        "Babies' height in cm",
                        "婴幼儿身高码（cm）",
                        Stream.of("52", "59", "66", "73", "80", "90", "100")),
                sizes(
                        "apparel.size-shoes",
                        "Shoe sizes (EU)",
                        "鞋码（欧码）",
                        IntStream.rangeClosed(34, 47).mapToObj(Integer::toString)),
                new AttributeSet(
                        "apparel.size-one",
                        in("One size", "均码"),
                        List.of(AttributeDefinition.choice(
                                        SIZE, in("Size", "尺码"), List.of(value("one-size", "One size", "均码")))
                                .asVariant())));
    }

    private static AttributeSet sizes(String code, String english, String chinese, Stream<String> sizes) {
        List<AllowedValue> values =
                sizes.map(s -> new AllowedValue(s, LocalizedText.same(s))).toList();
        return new AttributeSet(
                code,
                in(english, chinese),
                List.of(AttributeDefinition.choice(SIZE, in("Size", "尺码"), values)
                        .asFacet()
                        .asVariant()));
    }
}
