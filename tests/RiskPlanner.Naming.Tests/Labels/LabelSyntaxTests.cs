using System.Text;
using FsCheck;
using FsCheck.Fluent;
using RiskPlanner.Model;

namespace RiskPlanner.Naming.Tests;

public class LabelSyntaxTests
{
    private const string Characters = "ABZ09#$@.az_-é \n";

    [Fact]
    public void Bytes_are_a_label_exactly_when_the_text_is() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
    {
        var text = string.Concat(bytes.Select(one => Characters[one % Characters.Length]));

        Assert.Equal(KeyLabel.IsValid(text), LabelSyntax.FaultOf(Encoding.UTF8.GetBytes(text)).Kind == SyntaxFault.None);
    }).Check(Property.Config);

    [Theory]
    [InlineData("", nameof(SyntaxFault.Empty), 0)]
    [InlineData("1A", nameof(SyntaxFault.FirstCharacter), 0)]
    [InlineData(".A", nameof(SyntaxFault.FirstCharacter), 0)]
    [InlineData("DSET.prim", nameof(SyntaxFault.LowerCase), 5)]
    [InlineData("dset_PRIM", nameof(SyntaxFault.Character), 4)]
    [InlineData("A B", nameof(SyntaxFault.Character), 1)]
    public void The_first_fault_is_told_with_its_place(string text, string kind, int at) =>
        Assert.Equal((Enum.Parse<SyntaxFault>(kind), at), LabelSyntax.FaultOf(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_label_of_65_characters_is_too_long() =>
        Assert.Equal((SyntaxFault.TooLong, 64), LabelSyntax.FaultOf(Encoding.UTF8.GetBytes(new string('A', 65))));
}
