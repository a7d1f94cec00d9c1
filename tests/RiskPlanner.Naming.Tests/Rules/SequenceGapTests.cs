namespace RiskPlanner.Naming.Tests;

public class SequenceGapTests
{
    [Fact]
    public void A_gap_is_told_at_the_label_behind_it_with_the_missing_one_and_the_next_free_number()
    {
        var report = Some.Report(Some.Standard("A.{app}.V{n:3}"), ["A.X.V004", "A.X.V001", "A.X.V002"]);

        Assert.Equal([("A.X.V004", "A.X.V003 is missing before this label: was its key deleted?", "A.X.V003; a new key takes the next free number, A.X.V005")], report.Of("RP0013"));
    }

    [Fact]
    public void Several_missing_ones_are_one_finding() =>
        Assert.Equal("3 labels are missing before this one, from A.X.V002 on: was its key deleted?", Assert.Single(Some.Report(Some.Standard("A.{app}.V{n:3}"), ["A.X.V001", "A.X.V005"]).Of("RP0013")).Message);

    [Fact]
    public void Numbers_that_do_not_begin_with_1_are_no_gap_and_applications_and_purposes_count_for_themselves() =>
        Assert.Empty(Some.Report(Some.Paper, ["DSET.PRIM.A.KEY007", "DSET.BACK.A.KEY001", "DSET.PRIM.B.KEY003", "DSET.BACK.B.KEY001"]).Of("RP0013"));
}
