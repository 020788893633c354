using System.Text;
using System.Text.Json.Nodes;
using Curriculum.Kernel.Protocol;
using NetMQ;

namespace Curriculum.Kernel.Tests.Protocol;

public sealed class WireFormatTests
{
    private static WireFormat Wire(string key = "k", string scheme = "hmac-sha256") =>
        new(new MessageSigner(key, scheme));

    [Theory]
    [InlineData("hmac-sha256")]
    [InlineData("hmac-sha384")]
    [InlineData("hmac-sha512")]
    public void What_is_encoded_is_decoded(string scheme)
    {
        var wire = Wire(scheme: scheme);
        var parent = wire.Create(
            "execute_request",
            new() { ["code"] = "1+1" },
            null,
            [
                [1, 2],
            ]
        );
        var sent = wire.Create(
            "stream",
            new() { ["name"] = "stdout", ["text"] = "é ∑ 😀 \0 \"" },
            parent,
            [
                [7],
            ],
            buffers:
            [
                [0, 255],
            ]
        );
        var got = wire.Decode(wire.Encode(sent), out _)!;
        Assert.Equal(("stream", sent.Id, parent.Id), (got.Type, got.Id, got.ParentId));
        Assert.Equal("é ∑ 😀 \0 \"", got.Text("text"));
        Assert.Equal(
            [
                [7],
            ],
            got.Identities
        );
        Assert.Equal(
            [
                [0, 255],
            ],
            got.Buffers
        );
    }

    [Fact]
    public void The_signature_is_that_of_the_published_example()
    {
        // RFC 4231, test case 2: key "Jefe", data "what do ya want for nothing?", cut in four frames.
        var signature = new MessageSigner("Jefe", "hmac-sha256").Sign(
            "what do "u8,
            "ya want "u8,
            "for "u8,
            "nothing?"u8
        );
        Assert.Equal(
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
            Encoding.ASCII.GetString(signature)
        );
    }

    [Fact]
    public void An_unknown_scheme_is_refused() =>
        Assert.Contains("hmac-md5", Assert.Throws<KernelException>(() => new MessageSigner("k", "hmac-md5")).Message);

    [Fact]
    public void Another_key_does_not_verify()
    {
        Assert.Null(Wire("one").Decode(Wire("two").Encode(Wire("two").Create("x", [], null)), out var problem));
        Assert.Contains("signature", problem);
    }

    [Fact]
    public void An_empty_key_signs_nothing_and_accepts_everything()
    {
        var frames = Wire("").Encode(Wire("").Create("x", [], null));
        Assert.Empty(frames[1].ToByteArray());
        Assert.NotNull(Wire("").Decode(frames, out _));
    }

    [Theory]
    [InlineData(1)] // signature
    [InlineData(2)] // header
    [InlineData(3)] // parent
    [InlineData(4)] // metadata
    [InlineData(5)] // content
    public void A_changed_frame_is_found(int which)
    {
        var wire = Wire();
        var frames = wire.Encode(wire.Create("x", new() { ["a"] = 1 }, null)).Select(f => f.ToByteArray()).ToArray();
        frames[which] = [.. frames[which], (byte)' '];
        Assert.Null(wire.Decode(new NetMQMessage(frames), out _));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"msg_id\":\"1\"}")]
    [InlineData("{\"msg_id\":1,\"msg_type\":\"x\"}")]
    [InlineData("\u00ff")]
    [InlineData("{\"msg_id\":\"1\",\"msg_id\":\"2\",\"msg_type\":\"x\"}")]
    public void A_broken_header_is_no_message(string header)
    {
        var wire = Wire("");
        var frames = new NetMQMessage(
            (
                (byte[][])
                    [
                        "<IDS|MSG>"u8.ToArray(),
                        [],
                        Encoding.Latin1.GetBytes(header),
                        "{}"u8.ToArray(),
                        "{}"u8.ToArray(),
                        "{}"u8.ToArray(),
                    ]
            )
        );
        Assert.Null(wire.Decode(frames, out var problem));
        Assert.NotEmpty(problem);
    }

    [Fact]
    public void Too_few_frames_are_no_message()
    {
        Assert.Null(Wire("").Decode(new NetMQMessage(((byte[][])["<IDS|MSG>"u8.ToArray(), []])), out _));
        Assert.Null(
            Wire("")
                .Decode(
                    new NetMQMessage(
                        (
                            (byte[][])
                                [
                                    [1],
                                    [2],
                                    [3],
                                    [4],
                                    [5],
                                    [6],
                                    [7],
                                ]
                        )
                    ),
                    out _
                )
        );
    }

    [Fact]
    public void Missing_or_odd_content_reads_as_the_default()
    {
        var wire = Wire();
        var message = wire.Create(
            "x",
            new()
            {
                ["n"] = "three",
                ["b"] = 1,
                ["t"] = new JsonArray(),
            },
            null
        );
        Assert.Equal(5, message.Number("n", 5));
        Assert.True(message.Flag("b", true));
        Assert.Equal("-", message.Text("t", "-"));
        Assert.Equal("-", message.Text("absent", "-"));
    }
}
