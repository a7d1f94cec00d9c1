namespace RiskPlanner.Naming.Tests;

public class ApplicationWithoutBackupKeyTests
{
    [Fact]
    public void An_application_with_primary_keys_only_is_told_once_with_the_label_that_is_missing()
    {
        var report = Some.Report(Some.Paper, ["DSET.PRIM.A.KEY001", "DSET.PRIM.A.KEY002", "DSET.PRIM.B.KEY001", "DSET.BACK.B.KEY001"]);

        Assert.Equal([("DSET.PRIM.A.KEY001", "A has a primary key and no backup key: access-method copies have no key of their own.", "DSET.BACK.A.KEY001")], report.Of("RP0008"));
    }

    [Fact]
    public void In_the_paper_s_list_it_is_two_of_three_applications() =>
        Assert.Equal(["DSET.PRIM.APPNAME2.KEY001", "DSET.PRIM.APPNAME3.KEY001"],
            Some.Report(Some.Paper, ["DSET.PRIM.APPNAME1.KEY001", "DSET.PRIM.APPNAME2.KEY001", "DSET.PRIM.APPNAME2.KEY002", "DSET.PRIM.APPNAME3.KEY001", "DSET.BACK.APPNAME1.KEY001"]).Of("RP0008").Select(finding => finding.Label));

    [Fact]
    public void A_standard_that_says_nothing_of_purposes_finds_nothing() =>
        Assert.Empty(Some.Report(Some.Standard("DATASET.{app}.V{n:3}"), ["DATASET.APP1.V001"]).Findings);

    [Fact]
    public void Further_parts_belong_to_whose_key_it_is() =>
        Assert.Equal(["TEST.PRIM.A.KEY001"], Some.Report(Some.Standard("{env:PROD|TEST}.{purpose:PRIM|BACK}.{app}.KEY{n:3}"), ["PROD.PRIM.A.KEY001", "PROD.BACK.A.KEY001", "TEST.PRIM.A.KEY001"]).Of("RP0008").Select(finding => finding.Label));
}
