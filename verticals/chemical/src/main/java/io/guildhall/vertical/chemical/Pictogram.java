package io.guildhall.vertical.chemical;

import io.guildhall.vertical.LocalizedText;
import java.util.Optional;
import java.util.stream.Stream;

/** The nine pictograms of the GHS, told in words. */
enum Pictogram {
    GHS01("Explosive", "爆炸物"),
    GHS02("Flammable", "易燃"),
    GHS03("Oxidizing", "氧化性"),
    GHS04("Gas under pressure", "加压气体"),
    GHS05("Corrosive", "腐蚀性"),
    GHS06("Acutely toxic", "急性毒性"),
    GHS07("Harmful or irritant", "有害／刺激"),
    GHS08("Health hazard", "健康危害"),
    GHS09("Dangerous for the environment", "危害环境");

    private final LocalizedText meaning;

    Pictogram(String english, String chinese) {
        this.meaning = LocalizedText.of(english, chinese);
    }

    LocalizedText meaning() {
        return meaning;
    }

    static Optional<Pictogram> of(String code) {
        return Stream.of(values()).filter(p -> p.name().equals(code)).findFirst();
    }
}
