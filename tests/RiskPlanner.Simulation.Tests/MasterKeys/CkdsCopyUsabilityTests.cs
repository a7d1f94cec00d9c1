using RiskPlanner.Model;
using RiskPlanner.Simulation.MasterKeys;

namespace RiskPlanner.Simulation.Tests.MasterKeys;

/// <summary>Row by row what z/OS facts, 2.6, says of a copy of generation g, where cur is the generation in CURRENT.</summary>
public sealed class CkdsCopyUsabilityTests
{
    private const int Current = 5;
    private static readonly MasterKeyPractice CurrentPartsOnly = new() { PartsAt = ["VAULT"] };
    private static readonly MasterKeyPractice AllParts = CurrentPartsOnly with { RetainedGenerations = 9 };
    private static readonly RegisterContents Registers = new(Current, Current - 1);

    [Fact]
    public void A_copy_of_the_current_generation_is_used_directly() => Assert.Equal(CkdsCopyUse.Directly, Use(Current, CurrentPartsOnly));

    [Fact]
    public void Of_one_under_OLD_single_tokens_can_be_used() => Assert.Equal(CkdsCopyUse.SingleTokens, Use(Current - 1, CurrentPartsOnly));

    [Fact]
    public void Under_a_former_DES_master_key_it_is_of_use_as_a_whole_where_its_parts_are_kept_and_record_by_record_else()
    {
        var (kept, lacking) = (CkdsCopyUsability.UnderFormerDes(2, hasParts: true), CkdsCopyUsability.UnderFormerDes(2, hasParts: false));

        Assert.Equal((CkdsCopyUse.Directly, CkdsCopyUse.SingleRecords), (kept.Use, lacking.Use));
        Assert.Contains("enter the parts of generation 2 of the DES master key", kept.Procedure, StringComparison.Ordinal);
        Assert.Contains("Copy single records", lacking.Procedure, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_OLD_is_empty_the_one_before_is_as_dead_as_older_ones() =>
        Assert.Equal(CkdsCopyUse.NoLonger, CkdsCopyUsability.Of(Current - 1, new RegisterContents(Current, null), Current, CurrentPartsOnly, spareDomain: true).Use);

    [Fact]
    public void An_older_one_needs_retained_parts_and_a_spare_domain() => Assert.Equal(CkdsCopyUse.RetainedParts, Use(Current - 2, AllParts));

    [Fact]
    public void Without_a_spare_domain_parts_do_not_help()
    {
        var usability = CkdsCopyUsability.Of(Current - 2, Registers, Current, AllParts, spareDomain: false);

        Assert.Equal(CkdsCopyUse.NoLonger, usability.Use);
        Assert.Contains("no spare domain", usability.Procedure, StringComparison.Ordinal);
    }

    [Fact]
    public void An_older_one_without_parts_is_of_no_use_any_more()
    {
        Assert.Equal(CkdsCopyUse.NoLonger, Use(Current - 2, CurrentPartsOnly));
        Assert.Equal(CkdsCopyUse.RetainedParts, Use(Current - 2, CurrentPartsOnly with { RetainedGenerations = 2 }));
        Assert.Equal(CkdsCopyUse.NoLonger, Use(Current - 3, CurrentPartsOnly with { RetainedGenerations = 2 }));
    }

    [Fact]
    public void Past_parts_without_the_current_ones_do_not_help() =>
        Assert.Equal(CkdsCopyUse.NoLonger, Use(Current - 2, new MasterKeyPractice()));

    [Theory]
    [InlineData(Current, CkdsCopyUse.Directly)]
    [InlineData(Current - 1, CkdsCopyUse.RetainedParts)]
    public void Into_empty_registers_parts_are_entered_first_and_OLD_stays_empty(int generation, CkdsCopyUse expected)
    {
        var usability = CkdsCopyUsability.Of(generation, RegisterContents.Empty, Current, AllParts, spareDomain: true);

        Assert.Equal(expected, usability.Use);
        Assert.StartsWith("Enter the parts", usability.Procedure, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_registers_without_parts_use_nothing() =>
        Assert.Equal(CkdsCopyUse.NoLonger, CkdsCopyUsability.Of(Current, RegisterContents.Empty, Current, new MasterKeyPractice(), spareDomain: true).Use);

    private static CkdsCopyUse Use(int generation, MasterKeyPractice practice) =>
        CkdsCopyUsability.Of(generation, Registers, Current, practice, spareDomain: true).Use;
}
