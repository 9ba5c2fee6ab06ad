package io.guildhall.vertical.apparel;

import static io.guildhall.vertical.apparel.Declaring.in;

import io.guildhall.vertical.ValueAddedService;
import java.util.List;

/** What is sold beside the goods in the apparel trade. */
final class ApparelServices {

    static final List<ValueAddedService> ALL = List.of(
            new ValueAddedService(
                    "apparel.quality-inspection",
                    in("Quality inspection", "验货"),
                    in(
                            "An inspector draws a sample by ISO 2859-1 and reports measurements, faults and packing.",
                            "验货员按 ISO 2859-1（AQL）抽样，核对尺寸、疵点和包装并出具报告。")),
            new ValueAddedService(
                    "apparel.drop-shipping",
                    in("Drop-shipping", "一件代发"),
                    in(
                            "Single pieces go to your customers under your label within 48 hours.",
                            "48 小时内按您的面单将单件商品直接发往消费者，不带供应商信息。")),
            new ValueAddedService(
                    "apparel.data-pack",
                    in("Data pack", "数据包制作"),
                    in(
                            "Pictures, size chart, attributes and certificates of a style are put into one archive.",
                            "将款式的主图、细节图、尺码表、属性和检测报告打包成可直接上架的数据包。")),
            new ValueAddedService(
                    "apparel.photography",
                    in("Studio photography", "商品拍摄"),
                    in("Styles are shot flat, on a figure and on a model, every colour.", "提供平铺、挂拍和模特拍摄，逐色成片并精修。")),
            new ValueAddedService(
                    "apparel.sampling",
                    in("Sampling", "打样"),
                    in(
                            "A sample is sewn from your tech pack, from proto to pre-production.",
                            "根据工艺单打样，涵盖头样、合身样、产前样直至船样。")),
            new ValueAddedService(
                    "apparel.relabelling",
                    in("Labels and hang tags", "换标吊牌"),
                    in(
                            "Your neck labels, care labels and hang tags are sewn in and attached.",
                            "更换主唛、洗唛和吊牌，按您的品牌重新包装。")),
            new ValueAddedService(
                    "apparel.fabric-testing",
                    in("Fabric testing", "面料检测"),
                    in(
                            "A laboratory tests fibres, fastness and safety by GB 18401 and the rules of the destination.",
                            "按 GB 18401 及目的国法规检测纤维成分、色牢度和安全指标。")));

    private ApparelServices() {}
}
