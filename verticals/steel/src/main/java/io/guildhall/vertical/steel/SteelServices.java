package io.guildhall.vertical.steel;

import static io.guildhall.vertical.steel.Declaring.in;

import io.guildhall.vertical.ValueAddedService;
import java.util.List;

/** What is sold beside the goods in the steel trade. */
final class SteelServices {

    static final List<ValueAddedService> ALL = List.of(
            new ValueAddedService(
                    "steel.slitting",
                    in("Slitting", "纵剪分条"),
                    in("A coil is slit to the widths you order; trim is stated apart.", "按订单宽度将钢卷分条，边丝单独计重。")),
            new ValueAddedService(
                    "steel.cutting",
                    in("Cutting to size", "定尺切割"),
                    in(
                            "Plates, bars and sections are cut by flame, plasma or saw to your list.",
                            "按清单对板材、型材进行火焰、等离子或锯切下料。")),
            new ValueAddedService(
                    "steel.levelling",
                    in("Levelling and cut to length", "开平"),
                    in("A coil is levelled and cut to sheets of the length you order.", "将钢卷开平并剪切为指定长度的平板。")),
            new ValueAddedService(
                    "steel.galvanising",
                    in("Hot-dip galvanising", "热镀锌加工"),
                    in(
                            "Sections and pipes are galvanised with the coating mass measured and certified.",
                            "对型材、管材进行热浸镀锌，镀层厚度逐批检测并出具报告。")),
            new ValueAddedService(
                    "steel.weighing",
                    in("Independent weighing", "第三方过磅"),
                    in(
                            "A sworn weighbridge weighs the truck full and empty; both sides see the ticket.",
                            "由公共衡器分别称取毛重、皮重，磅单双方同步可见。")),
            new ValueAddedService(
                    "steel.inspection",
                    in("Inspection and retest", "检验复验"),
                    in(
                            "Samples of a heat are tested for strength and composition by an accredited laboratory.",
                            "按炉批号取样，由具备资质的实验室复验力学性能和化学成分。")),
            new ValueAddedService(
                    "steel.warehouse-receipt",
                    in("Warehouse receipt", "仓单服务"),
                    in(
                            "Stock in a supervised warehouse is confirmed lot by lot for transfer or pledge.",
                            "监管仓库按捆包号确认库存，可办理货权转移或质押。")),
            new ValueAddedService(
                    "steel.freight",
                    in("Truck and barge freight", "水陆运输"),
                    in("Freight is charged per tonne by lane, with tracking until unloading.", "按线路吨价承运，全程跟踪至卸货签收。")));

    private SteelServices() {}
}
