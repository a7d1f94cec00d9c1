using System.Text;
using Microsoft.AspNetCore.Components.Forms;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Editing.Starting;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Editing;

public sealed class UploadedPlanTests
{
    [Fact]
    public async Task A_file_that_is_larger_than_a_plan_may_be_is_not_read()
    {
        var read = await UploadedPlan.ReadAsync(new SentFile(Some.SampleText), largest: 1_000);

        Assert.Null(read.Plan);
        Assert.Equal("The file is too large to be read.", Assert.Single(read.Faults).Rule);
    }

    [Fact]
    public async Task A_plan_whose_canonical_form_nothing_could_read_again_is_refused()
    {
        // Comments are indented in the canonical form as the item is that they stand in.
        const string Item = "  - name: PAYROLL.MASTER.EMPLOYEE\n";
        var dense = Some.SampleText.Replace(Item, Item + string.Concat(Enumerable.Repeat("#x\n", 50)), StringComparison.Ordinal);
        var canonical = Encoding.UTF8.GetByteCount(PlanFile.Write(PlanFile.Read(dense).Plan!, PlanFile.Read(dense).Comments).Text);
        Assert.True(Encoding.UTF8.GetByteCount(dense) < canonical);

        var refused = await UploadedPlan.ReadAsync(new SentFile(dense), largest: canonical - 1);
        var taken = await UploadedPlan.ReadAsync(new SentFile(dense), largest: canonical);

        Assert.Equal("The plan is too large: its canonical form could not be read again.", Assert.Single(refused.Faults).Rule);
        Assert.Null(refused.Plan);
        Assert.NotNull(taken.Plan);
    }

    private sealed class SentFile(string text) : IBrowserFile
    {
        private readonly byte[] _bytes = Encoding.UTF8.GetBytes(text);

        public string Name => "plan.yaml";

        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public long Size => _bytes.Length;

        public string ContentType => "application/yaml";

        public Stream OpenReadStream(long maxAllowedSize = 512_000, CancellationToken cancellationToken = default) => new MemoryStream(_bytes);
    }
}
