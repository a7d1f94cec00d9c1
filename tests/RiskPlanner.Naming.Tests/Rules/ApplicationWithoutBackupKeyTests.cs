using RiskPlanner.Model;

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

    // Words of a partner's keys name no application, and no label of their pattern can be a backup key; of HR there is one.
    [Theory]
    [InlineData("ENC.{app}.{purpose:PRIM|BACK}.PRD.N{n:2}", "XFER.{partner}.{n:4}")]
    [InlineData("{purpose:PRIM|BACK}.{app}.N{n:2}", "XFER.{n:4}")]
    public void A_pattern_whose_keys_no_backup_key_can_belong_to_is_asked_for_none(string pattern, string transfers)
    {
        var standard = WithTransfers(pattern, transfers);
        string[] labels = pattern.StartsWith('E')
            ? ["XFER.BANK.0001", "XFER.FED.0001", "ENC.HR.BACK.PRD.N01", "ENC.HR.PRIM.PRD.N01"]
            : ["XFER.0001", "XFER.0002", "PRIM.HR.N01", "BACK.HR.N01"];

        Assert.Empty(Some.Report(standard, labels).Of("RP0008"));
    }

    [Fact]
    public void A_pattern_of_its_own_for_backup_keys_of_a_partner_names_them()
    {
        var standard = new NamingStandard
        {
            Name = "Test",
            Patterns = [Fixed("XFER.{partner}.{n:4}", KeyPurpose.Primary), Fixed("XBCK.{partner}.{n:4}", KeyPurpose.Backup), Fixed("SHARED.{n:4}", KeyPurpose.Primary), Fixed("SPARE.{n:4}", KeyPurpose.Backup)],
            Parts = [new LabelPart("partner") { Matches = "[A-Z]+" }],
        };

        Assert.Equal(
            [("SHARED.0001", "Pattern SHARED.{n:4} has a primary key and no backup key: access-method copies have no key of their own."), ("XFER.FED.0001", "Pattern XFER.{partner}.{n:4} (partner FED) has a primary key and no backup key: access-method copies have no key of their own.")],
            Some.Report(standard, ["XFER.BANK.0001", "XBCK.BANK.0001", "XFER.FED.0001", "SHARED.0001"]).Of("RP0008").Select(finding => (finding.Label, finding.Message)).Order());
    }

    [Fact]
    public void A_standard_that_names_no_backup_keys_is_told_as_not_run() =>
        Assert.Contains(Some.Report(new NamingStandard { Name = "Test", Patterns = [Fixed("A.{app}.{n:4}", KeyPurpose.Primary)] }, ["A.HR.0001"]).NotRun,
            rule => rule is { Rule.Id: "RP0008", Needs: "a pattern for backup keys in the standard" });

    [Fact]
    public void Where_backup_keys_are_named_with_other_parts_they_belong_to_the_whole_application()
    {
        var standard = new NamingStandard { Name = "Test", Patterns = [Fixed("A.{env:PRD|TST}.{app}.{n:4}", KeyPurpose.Primary), Fixed("B.{app}.{n:4}", KeyPurpose.Backup)] };

        Assert.Equal([("A.PRD.PAY.0001", "PAY has a primary key and no backup key: access-method copies have no key of their own.")],
            Some.Report(standard, ["A.PRD.HR.0001", "A.TST.HR.0001", "B.HR.0001", "A.PRD.PAY.0001", "A.TST.PAY.0001"]).Of("RP0008").Select(finding => (finding.Label, finding.Message)));
    }

    [Fact]
    public void What_further_parts_say_is_told_with_the_application() =>
        Assert.Equal("A (env TEST) has a primary key and no backup key: access-method copies have no key of their own.",
            Assert.Single(Some.Report(Some.Standard("{env:PROD|TEST}.{purpose:PRIM|BACK}.{app}.KEY{n:3}"), ["PROD.PRIM.A.KEY001", "PROD.BACK.A.KEY001", "TEST.PRIM.A.KEY001"]).Of("RP0008")).Message);

    private static LabelPattern Fixed(string pattern, KeyPurpose purpose) => new(pattern) { Purpose = purpose };

    private static NamingStandard WithTransfers(string pattern, string transfers) => new()
    {
        Name = "Test",
        Patterns = [new LabelPattern(pattern), Fixed(transfers, KeyPurpose.Primary)],
        Parts = transfers.Contains("partner", StringComparison.Ordinal) ? [new LabelPart("partner") { Matches = "[A-Z]+" }] : [],
    };
}
