package io.guildhall.vertical.steel;

import static io.guildhall.vertical.steel.Declaring.choice;
import static io.guildhall.vertical.steel.Declaring.in;
import static io.guildhall.vertical.steel.Declaring.number;
import static io.guildhall.vertical.steel.Declaring.text;
import static io.guildhall.vertical.steel.Declaring.value;

import io.guildhall.vertical.AttributeSet;
import java.util.List;

/** What is asked of steel of every form: who rolled it, how it is delivered, certified and settled. */
final class TradeAttributes {

    static final String SETTLEMENT_BASIS = "settlementBasis";

    private TradeAttributes() {}

    static List<AttributeSet> sets() {
        return List.of(trade(), properties());
    }

    private static AttributeSet trade() {
        return new AttributeSet(
                "steel.trade",
                in("Terms of supply", "供货条件"),
                List.of(
                        text("mill", "Mill", "钢厂").asFacet(),
                        choice(
                                        SETTLEMENT_BASIS,
                                        "Settled by",
                                        "计重方式",
                                        value("theoretical", "Theoretical mass", "理计"),
                                        value("weighed", "Weighed mass", "过磅"),
                                        value("transcribed", "Mass on the mill's tag", "抄码"))
                                .asFacet(),
                        choice(
                                        "deliveryCondition",
                                        "Delivery condition",
                                        "交货状态",
                                        value("as-rolled", "As rolled (AR)", "热轧（AR）"),
                                        value("controlled", "Controlled rolled (CR)", "控轧（CR）"),
                                        value("tmcp", "Thermomechanically rolled (TMCP)", "热机械轧制（TMCP）"),
                                        value("normalised", "Normalised (N)", "正火（N）"),
                                        value("quenched-tempered", "Quenched and tempered (QT)", "调质（QT）"),
                                        value("annealed", "Annealed (A)", "退火（A）"),
                                        value("cold-drawn", "Cold drawn", "冷拔"))
                                .asFacet(),
                        choice(
                                        "availability",
                                        "Availability",
                                        "货源类型",
                                        value("spot", "Spot", "现货"),
                                        value("in-transit", "In transit", "在途"),
                                        value("forward", "Forward", "期货"))
                                .asFacet(),
                        text("warehouse", "Warehouse", "仓库").asFacet(),
                        choice(
                                        "inspectionDocument",
                                        "Inspection document (EN 10204)",
                                        "质量证明文件（EN 10204）",
                                        value("2.1", "2.1 Declaration of compliance", "2.1 符合性声明"),
                                        value("2.2", "2.2 Test report", "2.2 试验报告"),
                                        value("3.1", "3.1 Inspection certificate", "3.1 检验证书"),
                                        value("3.2", "3.2 Inspection certificate, countersigned", "3.2 检验证书（第三方见证）"))
                                .asFacet(),
                        number("bundleMass", "Mass of a bundle or coil", "单件重量", Units.TONNE)));
    }

    private static AttributeSet properties() {
        return new AttributeSet(
                "steel.properties",
                in("Mechanical properties", "力学性能"),
                List.of(
                        number("yieldStrength", "Yield strength, at least", "屈服强度（≥）", Units.MEGAPASCAL),
                        number("tensileStrength", "Tensile strength, at least", "抗拉强度（≥）", Units.MEGAPASCAL),
                        number("elongation", "Elongation, at least", "断后伸长率（≥）", Units.PER_CENT),
                        choice(
                                "impactTest",
                                "Impact test at",
                                "冲击试验温度",
                                value("none", "Not tested", "不要求"),
                                value("20", "+20 °C", "20 ℃"),
                                value("0", "0 °C", "0 ℃"),
                                value("-20", "−20 °C", "−20 ℃"),
                                value("-40", "−40 °C", "−40 ℃"),
                                value("-60", "−60 °C", "−60 ℃")),
                        choice(
                                "throughThickness",
                                "Through-thickness quality",
                                "厚度方向性能",
                                value("z15", "Z15", "Z15"),
                                value("z25", "Z25", "Z25"),
                                value("z35", "Z35", "Z35"))));
    }
}
