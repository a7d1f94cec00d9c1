using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Web.Pages.Naming;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Features;

/// <summary>A form of lists of key labels that lives in this folder alone (AddedLabelFormat.cs) can be uploaded.</summary>
public sealed class AddedLabelFormatTests
{
    private static readonly byte[] List = "ADDED DSET.PRIM.A.KEY001\nADDED DSET.BACK.A.KEY001\n"u8.ToArray();

    [Fact]
    public async Task A_list_in_it_is_read_and_its_ending_is_offered()
    {
        await using var web = new WebContext(typeof(AddedLabelFormatTests).Assembly);
        var model = web.Services.GetRequiredService<NamingModel>();

        model.Take("keys.added", List);

        Assert.Equal(2, model.Sheet.Use?.Listing.Count);
        Assert.Contains(".added", model.FileEndings.Split(','));
    }

    [Fact]
    public async Task Without_its_assembly_such_a_list_is_one_of_labels_that_are_none()
    {
        await using var web = new WebContext();
        var model = web.Services.GetRequiredService<NamingModel>();

        model.Take("keys.added", List);

        Assert.Equal("RP0001", model.Sheet.Use?.Results[0].Rule);
        Assert.DoesNotContain(".added", model.FileEndings.Split(','));
    }
}
