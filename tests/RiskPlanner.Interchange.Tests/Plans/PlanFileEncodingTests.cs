using System.Security.Cryptography;
using System.Text;

namespace RiskPlanner.Interchange.Tests;

public sealed class PlanFileEncodingTests
{
    [Fact]
    public void A_plan_in_Latin_1_is_a_fault_at_its_byte_and_no_plan()
    {
        var bytes = Encoding.Latin1.GetBytes(SamplePlan.With("name: Small", "name: Gehaltsübersicht"));

        var read = PlanFile.Read(FileText.Of(bytes), "plan.yaml");

        Assert.Null(read.Plan);
        Assert.StartsWith("plan.yaml(2,14): '0xFC' - This is not UTF-8. Expected: a file in UTF-8", Assert.Single(read.Faults).Describe(read.FileName), StringComparison.Ordinal);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), read.Sha256);
    }

    [Fact]
    public void A_byte_order_mark_changes_neither_plan_nor_hash()
    {
        var with = PlanFile.Read(FileText.Of([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(SamplePlan.Text)]));
        var without = PlanFile.Read(FileText.Of(Encoding.UTF8.GetBytes(SamplePlan.Text)));

        Assert.Equal(PlanFile.Write(without.Plan!), PlanFile.Write(with.Plan!));
        Assert.Equal(without.Sha256, with.Sha256);
    }
}
